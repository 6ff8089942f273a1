namespace Normalize.Layout;

/// <summary>What a paragraph looks like that a program broke into lines of one width.</summary>
internal static class UnwrapThresholds
{
    /// <summary>
    /// Narrowest and widest column, in UTF-16 code units of its longest line. Lines of verse are shorter: eleven syllables of
    /// Kazakh take some 25 to 42. Wider than the widest is a paragraph written as one line.
    /// </summary>
    public const int NarrowestColumn = 45;

    public const int WidestColumn = 120;

    /// <summary>
    /// A line was broken because the next word had no room: with that word it would be longer than the column less this
    /// part of it. Program-wrapped text needs no allowance; proportional type on a PDF page does, about an eighth.
    /// </summary>
    public const int Allowance = 8;

    /// <summary>Lines that begin with a small letter, at least; fewer can be chance.</summary>
    public const int LeastLowerLines = 2;

    /// <summary>Of ten lines that begin with a small letter, at least so many follow a full line.</summary>
    public const int FullOfTen = 9;
}
