using System.Runtime.CompilerServices;

namespace Normalize.Boilerplate;

/// <summary>Classes and small forms of code units, by table below U+0530.</summary>
internal static class CharTable
{
    private const int Size = 0x530;

    private static readonly CharFacts[] s_facts = Build();

    /// <summary>Class and small form with one look at the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharFacts Read(char c) => c < Size ? s_facts[c] : new CharFacts(ClassifySlow(c), char.ToLowerInvariant(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharClass Classify(char c) => c < Size ? s_facts[c].Class : ClassifySlow(c);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CharClass ClassifySlow(char c) => CharClass.Far | c switch
    {
        '\u2028' or '\u2029' => CharClass.Space | CharClass.Break, // LINE and PARAGRAPH SEPARATOR
        _ when char.IsWhiteSpace(c) => CharClass.Space,
        _ when char.IsUpper(c) => CharClass.Upper,
        _ when char.IsLetter(c) || char.IsSurrogate(c) => CharClass.Lower,
        _ => CharClass.Sign,
    };

    private static CharFacts[] Build()
    {
        var facts = new CharFacts[Size];
        for (int i = 0; i < Size; i++)
        {
            facts[i] = new CharFacts(ClassOf((char)i), char.ToLowerInvariant((char)i));
        }

        return facts;
    }

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
            value |= CharClass.Latin;
        }

        if (Language.Alphabet.KazakhOnly.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
        {
            value |= CharClass.Kazakh;
        }

        return value;
    }
}

/// <summary>What the tokenizer asks of every code unit.</summary>
/// <param name="Class">What it is.</param>
/// <param name="Lower">Its small form, itself where it has none.</param>
internal readonly record struct CharFacts(CharClass Class, char Lower);
