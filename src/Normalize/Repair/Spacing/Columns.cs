namespace Normalize.Spacing;

/// <summary>
/// Tells the wide gaps of a table set with spaces from those of careless text: what stands behind them begins or ends in
/// the same column as something behind a wide gap on the line above or below.
/// </summary>
internal static class Columns
{
    /// <summary>Spaces between columns. Justified lines have two here and there, and by chance one above the other.</summary>
    private const int NarrowestGap = 3;

    /// <summary>Longest line that is looked at, in UTF-16 code units: tables are narrower, and a bound keeps one long line linear.</summary>
    private const int LongestLine = 400;

    /// <summary>Whether the gap [<paramref name="from"/>, <paramref name="to"/>) parts two columns.</summary>
    public static bool Part(ReadOnlySpan<char> text, int from, int to)
    {
        if (to - from < NarrowestGap || text[from..to].ContainsAnyExcept(' '))
        {
            return false;
        }

        int reach = Math.Max(0, from - LongestLine);
        int start = text[reach..from].LastIndexOf('\n') + 1 + reach;
        if (start == reach && reach > 0)
        {
            return false;
        }

        int first = to - start;
        int last = first + CellLength(text[to..]);
        int end = text[to..Math.Min(text.Length, to + LongestLine)].IndexOf('\n');
        return (start > 0 && HasCell(LineBefore(text[..(start - 1)]), first, last)) || (end >= 0 && HasCell(LineAt(text[(to + end + 1)..]), first, last));
    }

    private static bool HasCell(ReadOnlySpan<char> line, int first, int last)
    {
        for (int i = NarrowestGap; i < line.Length && i <= last; i++)
        {
            if (line[i] != ' ' && line[(i - NarrowestGap)..i].Trim(' ').IsEmpty && (i == first || i + CellLength(line[i..]) == last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Up to the next two spaces or the end of the line.</summary>
    private static int CellLength(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> line = LineAt(text);
        int length = line.IndexOf("  ", StringComparison.Ordinal);
        return length < 0 ? line.TrimEnd(' ').Length : length;
    }

    private static ReadOnlySpan<char> LineAt(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestLine)];
        int end = text.IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }

    private static ReadOnlySpan<char> LineBefore(ReadOnlySpan<char> text)
    {
        text = text[Math.Max(0, text.Length - LongestLine)..];
        return text[(text.LastIndexOf('\n') + 1)..];
    }
}
