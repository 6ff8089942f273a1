using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Boilerplate;

/// <summary>Classes and small forms of code units, by table below U+0800.</summary>
internal static class CharTable
{
    private const int Size = 0x800;
    private const char FirstFar = '\u0530';

    // Four code units from U+0800 on have none of these bits.
    private const ulong OutsideOfFour = 0xF800F800F800F800;

    private static readonly CharClass[] s_classes = new CharClass[Size];
    private static readonly char[] s_lower = new char[Size];

    static CharTable()
    {
        for (int i = 0; i < Size; i++)
        {
            s_classes[i] = i < FirstFar ? ClassOf((char)i) : ClassifyFar((char)i);
            s_lower[i] = char.ToLowerInvariant((char)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass Classify(char c) => c < Size ? s_classes[c] : ClassifyFar(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char ToLower(char c) => c < Size ? s_lower[c] : char.ToLowerInvariant(c);

    /// <summary>The classes of a block of text, a multiple of four code units long.</summary>
    public static void Classify(ReadOnlySpan<char> text, Span<CharClass> classes)
    {
        CharClass[] table = s_classes;
        for (int i = 0; i < text.Length; i += 4)
        {
            ulong four = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.Slice(i, 4)));
            if ((four & OutsideOfFour) == 0)
            {
                // Four looks at the table and one write; which of the four is first, writer and reader agree on.
                uint found = (uint)table[(int)four & (Size - 1)] | (uint)table[(int)(four >> 16) & (Size - 1)] << 8
                    | (uint)table[(int)(four >> 32) & (Size - 1)] << 16 | (uint)table[(int)(four >> 48)] << 24;
                MemoryMarshal.Write(MemoryMarshal.AsBytes(classes.Slice(i, 4)), found);
                continue;
            }

            for (int k = i; k < i + 4; k++)
            {
                classes[k] = Classify(text[k]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CharClass ClassifyFar(char c) => CharClass.Far | c switch
    {
        '\u2028' or '\u2029' => CharClass.Space | CharClass.Break, // LINE and PARAGRAPH SEPARATOR
        _ when char.IsWhiteSpace(c) => CharClass.Space,
        _ when char.IsUpper(c) => CharClass.Upper,
        _ when char.IsLetter(c) || char.IsSurrogate(c) => CharClass.Lower,
        _ => CharClass.Sign,
    };

    private static CharClass ClassOf(char c)
    {
        CharClass value = char.IsWhiteSpace(c) ? CharClass.Space
            : char.IsAsciiDigit(c) ? CharClass.Digit
            : char.IsUpper(c) ? CharClass.Upper
            : char.IsLetter(c) ? CharClass.Lower
            : CharClass.Sign;
        if (c is '\n' or '\r' or '\v' or '\f' or '\u0085')
        {
            value |= CharClass.Break;
        }

        if ((value & CharClass.Letter) != 0 && c < 0x250)
        {
            value |= char.IsAscii(c) ? CharClass.Latin : CharClass.Latin | CharClass.Far;
        }

        if (Language.Alphabet.KazakhOnly.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
        {
            value |= CharClass.Kazakh;
        }

        return value;
    }
}
