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

    /// <summary>Five letters or more, not cut short by a sign: <c>covid-19</c> has a stem, <c>2022-жыл</c> too, <c>ЖШС-ға</c> none.</summary>
    /// <param name="letters">The token from its first to its last letter or figure.</param>
    public readonly bool HasStem(ReadOnlySpan<char> letters) =>
        (Classes & CharClass.Letter) != 0 && letters.Length >= WordHash.StemLetters && (CharTable.Classify(letters[WordHash.StemLetters - 1]) & CharClass.Core) != 0;
}
