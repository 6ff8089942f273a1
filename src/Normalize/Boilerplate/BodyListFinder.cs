namespace Normalize.Boilerplate;

/// <summary>
/// Finds lists and verses that belong to the body. The items of a list, lines that begin with one kind of mark, are one
/// block: what leads into it and what follows it say whether it is content, not the few words of each item.
/// </summary>
internal static class BodyListFinder
{
    // One line with a dash or a number is a signature, a score or a counter as often as a list.
    private const int MinItems = 2;

    // Shorter words with a colon are labels as often as clauses.
    private const int MinLeadWords = 4;

    // A couplet has no shape that a pair of headings could not have.
    private const int MinVerses = 3;

    // Two lines with a dash are a headline and a caption as often as a list.
    private const int MinRows = 3;

    public static void Find(ReadOnlySpan<char> text, Page page)
    {
        var list = new LineRun();
        var verses = new LineRun();
        int count = page.Segments.Count;
        for (int s = 0; s < count;)
        {
            PageLine line = PageLine.Read(text, page, s);
            if (!list.TryExtend(line, line.Mark))
            {
                CloseList(page, list);
                list = LineRun.Begin(line, line.Mark);
            }

            LineMark verse = line.IsVerse ? LineMark.Verse : LineMark.None;
            if (!verses.TryExtend(line, verse))
            {
                CloseVerses(page, verses);
                verses = LineRun.Begin(line, verse);
            }

            s = line.End;
        }

        CloseList(page, list);
        CloseVerses(page, verses);
    }

    private static void CloseList(Page page, in LineRun run)
    {
        if (run.Lines < MinItems || run.First == 0 || run.Suspects * 2 >= run.Lines)
        {
            return;
        }

        ref PageSegment lead = ref page.Segments[run.First - 1];
        if (run.Mark is LineMark.Pair or LineMark.Row)
        {
            if (run.Lines >= MinRows && Heads(page, run, lead))
            {
                Keep(ref lead);
                Keep(page, run);
            }

            return;
        }

        bool small = run.Small * 2 > run.Lines;
        bool followed = run.End < page.Segments.Count && IsProse(page, page.Segments[run.End]);
        bool goesOn = run.First > 1 && page.Segments[run.First - 2].IsListed;
        bool belongs = LeadsIn(page, lead)
            ? small || followed || goesOn || (lead.Words >= MinLeadWords && lead.Shape is SegmentShape.Open or SegmentShape.LongOpen or SegmentShape.ShortOpen)
            : run.Mark != LineMark.Small && lead.IsSentence && IsProse(page, lead) && (small || followed);
        if (belongs)
        {
            Keep(ref lead);
            Keep(page, run);
        }
    }

    private static void CloseVerses(Page page, in LineRun run)
    {
        // Verse runs on over the ends of its lines and closes with a sentence; headings and readers' remarks do either, not both.
        if (run.Lines < MinVerses || run.First == 0 || run.Suspects > 0 || !run.Closed || run.Stops == run.Lines || run.Marked * 2 < run.Lines)
        {
            return;
        }

        ref PageSegment lead = ref page.Segments[run.First - 1];
        if (LeadsIn(page, lead) || (lead.IsSentence && IsProse(page, lead)))
        {
            Keep(ref lead);
            Keep(page, run);
        }
    }

    /// <summary>What leads into rows: a sentence, words with a colon, or a heading at the top or below a sentence.</summary>
    private static bool Heads(Page page, in LineRun run, in PageSegment lead)
    {
        if (LeadsIn(page, lead) || (lead.IsSentence && IsProse(page, lead)))
        {
            return true;
        }

        return lead.Words > 0 && page.Units[lead.FirstUnit].Left <= Gap.Line && !HasAnyLabel(page, lead)
            && (run.First == 1 || IsProse(page, page.Segments[run.First - 2]));
    }

    private static bool HasAnyLabel(Page page, in PageSegment segment)
    {
        for (int u = segment.FirstUnit; u < segment.EndUnit; u++)
        {
            if (page.Units[u].IsLabel && page.Units[u].Class != UnitClass.Section)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A colon that no label of a page part has.</summary>
    private static bool LeadsIn(Page page, in PageSegment segment) =>
        segment.Closing == SegmentClosing.Colon && segment.Words > 0 && !HasLabel(page, segment);

    private static bool IsProse(Page page, in PageSegment segment) =>
        (segment.IsSentence && segment.Gain >= 0 && segment.Notices == 0) || (LeadsIn(page, segment) && segment.Shape is SegmentShape.Open or SegmentShape.LongOpen);

    private static bool HasLabel(Page page, in PageSegment segment)
    {
        for (int u = segment.FirstUnit; u < segment.EndUnit; u++)
        {
            ref readonly PageUnit unit = ref page.Units[u];
            if (unit.Has(UnitMarks.Announces) || (unit.IsLabel && unit.Has(UnitMarks.Colon)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Keep(Page page, in LineRun run)
    {
        for (int s = run.First; s < run.End; s++)
        {
            Keep(ref page.Segments[s]);
        }
    }

    private static void Keep(ref PageSegment segment)
    {
        segment.IsListed = true;
        segment.Gain = Math.Max(segment.Gain, 0);
    }
}
