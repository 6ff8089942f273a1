namespace Normalize.Layout;

/// <summary>
/// What a paragraph looks like that a program broke into lines of one width. Set on clean text wrapped at 50 to 99 columns,
/// on 250 passages of scanned pages, and on pages, lists and verse that must stay as they are: EVALUATE -- layout.
/// </summary>
internal static class UnwrapThresholds
{
    /// <summary>
    /// Narrowest and widest column, in UTF-16 code units of its longest line. Verse of seven or eight syllables is narrower;
    /// wider is a paragraph written as one line.
    /// </summary>
    public const int NarrowestColumn = 30;

    public const int WidestColumn = 120;

    /// <summary>Columns of newspapers and books, and verse of eleven syllables, end before this; there more evidence is asked for.</summary>
    public const int WideColumn = 45;

    /// <summary>
    /// A line was broken because the next word had no room: with that word it would be longer than the column less this
    /// part of it. Program-wrapped text needs no allowance; proportional type on a PDF page does, about an eighth.
    /// </summary>
    public const int Allowance = 8;

    /// <summary>Lines that begin with a small letter, at least; fewer can be chance.</summary>
    public const int LeastLowerLines = 2;

    public const int LeastLowerLinesWhenNarrow = 4;

    /// <summary>
    /// Of the lines before them at most one in so many ends with punctuation. In prose a line ends anywhere, with a mark
    /// before 6% of the small letters of wrapped news; a line of verse ends with a phrase, and mostly with a mark.
    /// </summary>
    public const int OneMarkIn = 2;

    public const int OneMarkInWhenNarrow = 4;

    /// <summary>Of ten lines that begin with a small letter, at least so many follow a full line.</summary>
    public const int FullOfTen = 9;
}
