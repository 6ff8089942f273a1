namespace Normalize.Language;

/// <summary>What a token looks like, for the question whether a space stands beside a mark.</summary>
internal static class TokenType
{
    public const int SingleCapital = 0;
    public const int SingleSmall = 1;
    public const int Capitals = 2;
    public const int Capitalised = 3;
    public const int Small = 4;
    public const int Number = 5;
    public const int Latin = 6;

    /// <summary>What precedes a mark when that is a mark, a hyphen or nothing.</summary>
    public const int Nothing = 7;

    private const int WordTypes = 8;

    /// <summary>Rows of the table of spaces: word types, then each mark by the type of what stood before it.</summary>
    public const int LeftCount = WordTypes + (Marks.Count * WordTypes);

    /// <summary>Columns: word types, then marks.</summary>
    public const int RightCount = WordTypes + Marks.Count;

    public static int LeftOfMark(int mark, int before) => WordTypes + (mark * WordTypes) + before;

    public static int RightOfMark(int mark) => WordTypes + mark;

    public static bool IsMark(int type) => type >= WordTypes;

    /// <summary>The mark of a row of the table.</summary>
    public static int MarkOfLeft(int left) => (left - WordTypes) / WordTypes;

    /// <summary>The mark of a column of the table.</summary>
    public static int MarkOfRight(int right) => right - WordTypes;

    /// <summary>The type of a Cyrillic word.</summary>
    public static int OfWord(ReadOnlySpan<char> word)
    {
        bool first = Alphabet.IsUpper(word[0]);
        if (word.Length == 1)
        {
            return first ? SingleCapital : SingleSmall;
        }

        return !first ? Small : Alphabet.IsUpper(word[1]) ? Capitals : Capitalised;
    }
}
