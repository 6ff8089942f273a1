namespace Normalize.Boilerplate;

/// <summary>Finds the title among what stays: the kept copy of a doubled one, else the first line of a page with lines.</summary>
internal static class TitleReader
{
    // Longer first lines are paragraphs: no title of the development pages has more than 20 words.
    private const int MaxWords = 24;

    public static MetadataValue? Read(ReadOnlySpan<char> text, Page page)
    {
        foreach (ref readonly RepeatedPassage passage in page.Repeats.Span)
        {
            if (passage.Role == RepeatRole.TitleKept)
            {
                return Value(text, page, passage.Start, passage.End);
            }
        }

        return page.HasLines ? FirstLine(text, page) : null;
    }

    private static MetadataValue? FirstLine(ReadOnlySpan<char> text, Page page)
    {
        Span<PageUnit> units = page.Units.Span;
        int u = 0;
        while (u < units.Length && units[u].Removed)
        {
            u++;
        }

        if (u == units.Length || units[u].Left > Gap.Line)
        {
            return null;
        }

        int first = units[u].First;
        while (u + 1 < units.Length && units[u + 1].Left > Gap.Line)
        {
            u++;
        }

        int end = units[u].End;
        bool isLast = end == page.Tokens.Count;
        bool sentence = page.Tokens[end - 1].Has(TokenMarks.SentenceEnd) && text[page.Tokens[end - 1].End - 1] == '.';
        return isLast || sentence || end - first > MaxWords || end - first < 2 ? null : Value(text, page, first, end);
    }

    private static MetadataValue Value(ReadOnlySpan<char> text, Page page, int first, int end)
    {
        int start = page.Tokens[first].Start;
        int stop = page.Tokens[end - 1].End;
        return new MetadataValue(text[start..stop].ToString(), start, stop);
    }
}
