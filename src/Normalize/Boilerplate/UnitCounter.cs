namespace Normalize.Boilerplate;

/// <summary>Takes the running counts and finds the labels that features ask for.</summary>
internal static class UnitCounter
{
    public static void Count(Page page)
    {
        page.Sums.Clear();
        page.Sums.Reserve(page.Units.Count + 1);
        Span<int> unitFrom = page.UnitFrom.Refill(page.Tokens.Count + 1);
        Span<PageToken> tokens = page.Tokens.Span;
        var sums = default(UnitSums);
        int label = -1;
        Span<PageUnit> units = page.Units.Span;
        for (int u = 0; u < units.Length; u++)
        {
            page.Sums.Add() = sums;
            ref PageUnit unit = ref units[u];
            unit.Group = UnitClasses.GroupOf(unit.Class);
            unit.LabelBefore = label;
            if (unit.Has(UnitMarks.Announces))
            {
                label = u;
            }

            int words = unit.End - unit.First;
            sums.Words += words;
            sums.Labels += unit.IsLabel ? 1 : 0;
            sums.Dates += unit.Class == UnitClass.Date ? 1 : 0;
            sums.Sentences += unit.Has(UnitMarks.Stop) ? 1 : 0;
            sums.SentenceWords += page.Segments[unit.Segment].IsSentence ? words : 0;
            sums.Capitals += Capitals(tokens[unit.First..unit.End]);
            Span<int> from = unitFrom[unit.First..unit.End];
            foreach (ref int next in from)
            {
                next = u + 1;
            }

            from[0] = u;
        }

        unitFrom[^1] = units.Length;
        page.Sums.Add() = sums;
        label = -1;
        for (int u = units.Length - 1; u >= 0; u--)
        {
            units[u].LabelBehind = label;
            if (units[u].Has(UnitMarks.Announces))
            {
                label = u;
            }
        }
    }

    private static int Capitals(ReadOnlySpan<PageToken> tokens)
    {
        int capitals = 0;
        foreach (ref readonly PageToken token in tokens)
        {
            capitals += (int)token.Marks / (int)TokenMarks.Upper & 1;
        }

        return capitals;
    }
}
