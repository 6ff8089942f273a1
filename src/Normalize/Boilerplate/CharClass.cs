using System.Runtime.CompilerServices;

namespace Normalize.Boilerplate;

/// <summary>What a code unit is to the tokenizer.</summary>
[Flags]
internal enum CharClass : byte
{
    /// <summary>Punctuation and signs.</summary>
    Sign = 0,
    Space = 1,
    Break = 2,
    Lower = 4,
    Upper = 8,
    Digit = 16,
    Latin = 32,
    Kazakh = 64,
    Letter = Lower | Upper,
    Core = Letter | Digit,
}

/// <summary>Classes and small forms of code units, by table below U+0530.</summary>
internal static class CharTable
{
    private const int Size = 0x530;

    private static readonly CharClass[] s_classes = BuildClasses();
    private static readonly char[] s_lower = BuildLower();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass Classify(char c) => c < Size ? s_classes[c] : ClassifySlow(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char ToLower(char c) => c < Size ? s_lower[c] : char.ToLowerInvariant(c);

    private static CharClass ClassifySlow(char c) => c switch
    {
        '\u2028' or '\u2029' => CharClass.Space | CharClass.Break, // LINE and PARAGRAPH SEPARATOR
        _ when char.IsWhiteSpace(c) => CharClass.Space,
        _ when char.IsUpper(c) => CharClass.Upper,
        _ when char.IsLetter(c) || char.IsSurrogate(c) => CharClass.Lower,
        _ => CharClass.Sign,
    };

    private static CharClass[] BuildClasses()
    {
        var classes = new CharClass[Size];
        for (int i = 0; i < Size; i++)
        {
            char c = (char)i;
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
                value |= CharClass.Latin;
            }

            if (Language.Alphabet.KazakhOnly.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
            {
                value |= CharClass.Kazakh;
            }

            classes[i] = value;
        }

        return classes;
    }

    private static char[] BuildLower()
    {
        var lower = new char[Size];
        for (int i = 0; i < Size; i++)
        {
            lower[i] = char.ToLowerInvariant((char)i);
        }

        return lower;
    }
}
