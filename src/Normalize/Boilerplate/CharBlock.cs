using System.Runtime.Intrinsics;

namespace Normalize.Boilerplate;

/// <summary>The classes of 64 code units, one bit a code unit and class; behind the text all is white space.</summary>
internal readonly ref struct CharBlock
{
    public const int Length = 64;

    public readonly ulong Space;
    public readonly ulong Break;
    public readonly ulong Lower;
    public readonly ulong Upper;
    public readonly ulong Kazakh;
    public readonly ulong Digit;

    /// <summary>What common words do not have: figures, Latin letters, code units from U+0530 on.</summary>
    public readonly ulong Rare;

    public CharBlock(ReadOnlySpan<char> text)
    {
        Span<CharClass> classes = stackalloc CharClass[Length];
        if (text.Length < Length)
        {
            classes.Fill(CharClass.Space);
        }
        else
        {
            text = text[..Length];
        }

        for (int i = 0; i < text.Length; i++)
        {
            classes[i] = CharTable.Classify(text[i]);
        }

        ReadOnlySpan<byte> bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(classes);
        Vector256<byte> low = Vector256.Create(bytes);
        Vector256<byte> high = Vector256.Create(bytes[Vector256<byte>.Count..]);
        Space = Bits(low, high, CharClass.Space);
        Break = Bits(low, high, CharClass.Break);
        Lower = Bits(low, high, CharClass.Lower);
        Upper = Bits(low, high, CharClass.Upper);
        Kazakh = Bits(low, high, CharClass.Kazakh);
        Digit = Bits(low, high, CharClass.Digit);
        Rare = Bits(low, high, CharClass.Digit | CharClass.Latin | CharClass.Far) & ~Space;
    }

    private static ulong Bits(Vector256<byte> low, Vector256<byte> high, CharClass classes)
    {
        Vector256<byte> mask = Vector256.Create((byte)classes);
        return ~((ulong)Vector256.Equals(high & mask, Vector256<byte>.Zero).ExtractMostSignificantBits() << 32
            | Vector256.Equals(low & mask, Vector256<byte>.Zero).ExtractMostSignificantBits());
    }
}
