namespace Normalize.Boilerplate;

/// <summary>
/// Finds a dateline: at the head of a paragraph, place, date and agency closed by a dash (<c>АСТАНА. ҚазАқпарат –</c>), or
/// a host name closed by a full stop (<c>ERNUR.KZ.</c>).
/// </summary>
internal static class DatelineReader
{
    private const int MaxTokens = 9;

    /// <summary>How many units from <paramref name="u"/> are a dateline; 0 when none begins there.</summary>
    public static int Read(ReadOnlySpan<char> text, Page page, int u)
    {
        ref readonly PageUnit unit = ref page.Units[u];
        if (unit.Left > Gap.Sentence)
        {
            return 0;
        }

        ReadOnlySpan<PageToken> tokens = page.Tokens.Span;
        ref readonly PageToken first = ref tokens[unit.First];
        if (first.Shape == TokenShape.Domain && unit.Left <= Gap.Line && first.Has(TokenMarks.SentenceEnd)
            && unit.End - unit.First == 1 && unit.End < tokens.Length && tokens[unit.End].Gap == Gap.Space && tokens[unit.End].Has(TokenMarks.Upper))
        {
            return 1;
        }

        if (first.Word is not (WordClass.Place or WordClass.Agency) || !first.Has(TokenMarks.Upper) || (first.Word == WordClass.Agency && unit.Left > Gap.Paragraph))
        {
            return 0;
        }

        int end = Dash(text, tokens, unit.First);
        if (end < 0)
        {
            return 0;
        }

        int units = 0;
        while (u + units < page.Units.Count && page.Units[u + units].First < end)
        {
            units++;
        }

        return page.Units[u + units - 1].End == end ? units : 0;
    }

    /// <summary>The token behind the closing dash, or -1. Between stand only names, dates and hosts, set apart by stops or commas.</summary>
    private static int Dash(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int start)
    {
        bool apart = tokens[start].Word == WordClass.Agency;
        for (int i = start; i < tokens.Length && i < start + MaxTokens; i++)
        {
            ref readonly PageToken token = ref tokens[i];
            if (i > start && token.Gap <= Gap.Line)
            {
                return -1;
            }

            if (token.Shape == TokenShape.Symbol && token.Has(TokenMarks.Dash))
            {
                return apart && i + 1 < tokens.Length && tokens[i + 1].Gap == Gap.Space ? i + 1 : -1;
            }

            bool named = token.Has(TokenMarks.Upper) || token.Shape is TokenShape.Domain or TokenShape.Number or TokenShape.Date
                || token.Word is WordClass.Month or WordClass.Year || token.Shape == TokenShape.Symbol;
            if (!named)
            {
                return -1;
            }

            apart |= token.Has(TokenMarks.Stop | TokenMarks.Comma);
            if (text[token.End - 1] is '–' or '—' && i > start)
            {
                return apart ? i + 1 : -1;
            }
        }

        return -1;
    }
}
