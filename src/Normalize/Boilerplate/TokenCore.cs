namespace Normalize.Boilerplate;

/// <summary>What the tokenizer knows of a token from its first to its last letter or figure, once it has read it.</summary>
internal struct TokenCore
{
    public int Start;
    public int End;

    /// <summary>All classes of its letters and figures; none when the token has only signs.</summary>
    public CharClass Classes;

    /// <summary>Class of the first letter or figure.</summary>
    public CharClass First;

    public int Upper;
    public int Lower;
    public int Digits;

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
}
