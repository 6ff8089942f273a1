namespace Normalize.Boilerplate;

/// <summary>Joins stripped units of one kind into spans, those of kinds that are switched off left out.</summary>
internal static class SpanWriter
{
    public static void Write(Page page, ReadOnlySpan<bool> enabled)
    {
        Span<PageUnit> units = page.Units.Span;
        for (int u = 0; u < units.Length; u++)
        {
            units[u].Removed &= enabled[(int)units[u].Kind];
        }

        for (int u = 0; u < units.Length; u++)
        {
            if (!units[u].Removed)
            {
                continue;
            }

            int first = u;
            while (u + 1 < units.Length && units[u + 1].Removed && units[u + 1].Kind == units[first].Kind)
            {
                u++;
            }

            Write(page, units[first].First, units[u].End, units[first].Kind);
        }
    }

    /// <summary>One span, or several if there are holes in between.</summary>
    private static void Write(Page page, int first, int end, BoilerplateKind kind)
    {
        ReadOnlySpan<PageToken> tokens = page.Tokens.Span;
        int start = first;
        for (int t = first + 1; t <= end; t++)
        {
            if (t == end || tokens[t].Has(TokenMarks.BehindHole))
            {
                page.Spans.Add() = new BoilerplateSpan(tokens[start].Start, tokens[t - 1].End, kind);
                start = t;
            }
        }
    }
}
