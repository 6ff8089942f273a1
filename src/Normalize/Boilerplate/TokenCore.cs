namespace Normalize.Boilerplate;

/// <summary>What the tokenizer knows of a token from its first to its last letter or figure, once it has read it.</summary>
internal struct TokenCore
{
    public int Start;
    public int End;

    /// <summary>Of the letters in small form, signs inside included.</summary>
    public ulong Hash;

    /// <summary>All classes of its letters and figures; none when the token has only signs.</summary>
    public CharClass Classes;

    /// <summary>Class of the first letter or figure.</summary>
    public CharClass First;

    public int Upper;
    public int Lower;
    public int Digits;

    /// <summary>Only letters and none of them Latin, as most words: no host, date, number or code, whatever the signs around it.</summary>
    public readonly bool IsPlain => (Classes & (CharClass.Digit | CharClass.Latin)) == 0 && Upper + Lower == End - Start;

    public void Add(CharClass kind, int count)
    {
        if (kind == CharClass.Lower)
        {
            Lower += count;
        }
        else if (kind == CharClass.Upper)
        {
            Upper += count;
        }
        else
        {
            Digits += count;
        }
    }

    /// <summary>The shape of letters without signs and figures among them.</summary>
    public readonly TokenShape PlainShape() =>
        (First & CharClass.Lower) != 0 ? TokenShape.Lower
        : Upper == 1 ? Lower > 0 ? TokenShape.Capital : TokenShape.Initial
        : Lower == 0 ? TokenShape.Caps : TokenShape.MixedCase;

    public readonly TokenMarks PlainMarks() =>
        ((Classes & CharClass.Kazakh) != 0 ? TokenMarks.Kazakh : TokenMarks.None) | ((First & CharClass.Upper) != 0 ? TokenMarks.Upper : TokenMarks.None);
}
