namespace Normalize.Layout;

/// <summary>Lines between blank lines, and what they have in common.</summary>
/// <param name="Start">Where the first line begins.</param>
/// <param name="End">Where the line behind the last begins.</param>
/// <param name="Width">Length of the longest line.</param>
/// <param name="HasColumns">Some line is a row of a table.</param>
internal readonly record struct TextBlock(int Start, int End, int Width, bool HasColumns)
{
    /// <summary>Reads the block that begins with the next line that is not blank; false at the end of the text.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref TextLines lines, out TextBlock block)
    {
        block = default;
        int start = -1;
        int width = 0;
        int end = 0;
        bool columns = false;
        int position = lines.Position;
        while (lines.MoveNext())
        {
            TextLine line = lines.Current;
            if (line.IsBlank && start >= 0)
            {
                break;
            }

            if (!line.IsBlank)
            {
                start = start < 0 ? position : start;
                end = lines.Position;
                width = Math.Max(width, line.Length);
                columns |= line.HasColumns;
            }

            position = lines.Position;
        }

        block = new TextBlock(start, end, width, columns);
        return start >= 0;
    }

    /// <summary>
    /// The lines were broken by width, not by sense: many go on with a small letter, behind lines that had no room for one
    /// word more and mostly end without punctuation. Once its lines are joined, none goes on with a small letter, so that a
    /// second look finds nothing.
    /// </summary>
    public bool IsWrapped(ReadOnlySpan<char> text, out Continuations lines)
    {
        lines = default;
        if (HasColumns || Width is < UnwrapThresholds.NarrowestColumn or > UnwrapThresholds.WidestColumn)
        {
            return false;
        }

        lines = Continuations.Count(text, this, Width);
        return lines.Lower >= UnwrapThresholds.LeastLowerLines
            && lines.Lower >= lines.Other
            && lines.Full * 10 >= lines.Lower * UnwrapThresholds.FullOfTen
            && lines.Marked * 2 <= lines.Lower;
    }

    /// <summary>The block says too little alone, but fits the column of the document without exception.</summary>
    public bool FitsColumn(ReadOnlySpan<char> text, int column)
    {
        if (HasColumns || Width > column)
        {
            return false;
        }

        Continuations lines = Continuations.Count(text, this, column);
        return lines.Lower > 0 && lines.Full == lines.Lower && lines.Marked * 2 <= lines.Lower;
    }
}
