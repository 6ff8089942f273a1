using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Normalize.Boilerplate;

/// <summary>The classes of 64 code units, one bit a code unit and class; behind the text all is white space.</summary>
internal readonly ref struct CharBlock
{
    public const int Length = 64;

    /// <summary>Where the block begins in the text.</summary>
    public readonly int Start;

    public readonly ulong Space;
    public readonly ulong Break;
    public readonly ulong Lower;
    public readonly ulong Upper;
    public readonly ulong Kazakh;
    public readonly ulong Digit;

    public readonly ulong Latin;

    /// <summary>Figures, and what no common word has; see <see cref="CharClass.Far"/>.</summary>
    public readonly ulong Rare;

    [SkipLocalsInit]
    public CharBlock(ReadOnlySpan<char> text, int start)
    {
        Start = start;
        text = text[start..];
        Span<CharClass> classes = stackalloc CharClass[Length];
        if (text.Length >= Length)
        {
            CharTable.Classify(text[..Length], classes);
        }
        else
        {
            Span<char> padded = stackalloc char[Length];
            padded.Fill(' ');
            text.CopyTo(padded);
            CharTable.Classify(padded, classes);
        }

        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(classes);
        Vector256<byte> low = Vector256.Create(bytes);
        Vector256<byte> high = Vector256.Create(bytes[Vector256<byte>.Count..]);
        Space = Bits(low, high, CharClass.Space);
        Break = Bits(low, high, CharClass.Break);
        Lower = Bits(low, high, CharClass.Lower);
        Upper = Bits(low, high, CharClass.Upper);
        Kazakh = Bits(low, high, CharClass.Kazakh);
        Digit = Bits(low, high, CharClass.Digit);
        Latin = Bits(low, high, CharClass.Latin);
        Rare = Bits(low, high, CharClass.Digit | CharClass.Far) & ~Space;
    }

    /// <summary>Behind the last code unit of the block, perhaps behind the text.</summary>
    public int End => Start + Length;

    public ulong Letters => Lower | Upper;

    private static ulong Bits(Vector256<byte> low, Vector256<byte> high, CharClass classes)
    {
        Vector256<byte> mask = Vector256.Create((byte)classes);
        return ~((ulong)Vector256.Equals(high & mask, Vector256<byte>.Zero).ExtractMostSignificantBits() << 32
            | Vector256.Equals(low & mask, Vector256<byte>.Zero).ExtractMostSignificantBits());
    }
}
