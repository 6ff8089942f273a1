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

            page.Spans.Add() = new BoilerplateSpan(page.Tokens[units[first].First].Start, page.Tokens[units[u].End - 1].End, units[first].Kind);
        }
    }
}
