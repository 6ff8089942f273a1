namespace Normalize.Boilerplate;

/// <summary>Joins units into segments between firm edges, and says which are sentences and where the body lies.</summary>
internal static class SegmentFinder
{
    // Shorter sentences are captions and cookie notices as often as body.
    private const int BodyWords = 8;

    public static void Find(Page page)
    {
        Span<PageUnit> units = page.Units.Span;
        page.BodyStart = units.Length;
        page.BodyEnd = 0;
        int start = 0;
        for (int i = 1; i <= units.Length; i++)
        {
            if (i == units.Length || IsFirm(units[i - 1], units[i]))
            {
                Close(page, units, start, i);
                start = i;
            }
        }
    }

    private static bool IsFirm(in PageUnit before, in PageUnit unit) =>
        unit.Left is <= Gap.Repeat or Gap.Date
        || unit.Class is UnitClass.Symbol or UnitClass.Copyright && unit.Left == Gap.Symbol
        || unit.Has(UnitMarks.Announces)
        || before.Has(UnitMarks.Announces);

    private static void Close(Page page, Span<PageUnit> units, int start, int end)
    {
        int index = page.Segments.Count;
        ref PageSegment segment = ref page.Segments.Add();
        segment.FirstUnit = start;
        segment.EndUnit = end;
        ReadOnlySpan<PageToken> tokens = page.Tokens.Span[units[start].First..units[end - 1].End];
        segment.Shape = ShapeOf(tokens, out int words, out segment.Language);
        segment.Words = words;
        bool announced = false;
        for (int i = start; i < end; i++)
        {
            units[i].Segment = index;
            announced |= units[i].Has(UnitMarks.Announces);
        }

        if (segment.IsSentence && words >= BodyWords && !announced && !tokens[0].Has(TokenMarks.Latin))
        {
            page.BodyStart = Math.Min(page.BodyStart, start);
            page.BodyEnd = end;
        }
    }

    private static SegmentShape ShapeOf(ReadOnlySpan<PageToken> tokens, out int words, out byte language)
    {
        words = 0;
        int lower = 0;
        int latin = 0;
        bool kazakh = false;
        foreach (ref readonly PageToken token in tokens)
        {
            if (token.Hash == 0 || token.Shape is TokenShape.Number or TokenShape.Date or TokenShape.Time or TokenShape.Phone or TokenShape.MixedNumber)
            {
                continue;
            }

            words++;
            lower += token.Shape == TokenShape.Lower ? 1 : 0;
            latin += token.Has(TokenMarks.Latin) ? 1 : 0;
            kazakh |= token.Has(TokenMarks.Kazakh);
        }

        language = (byte)(latin * 2 > words ? 2 : kazakh ? 1 : 0);

        if (words == 0)
        {
            return SegmentShape.Figures;
        }

        if (latin * 2 > words)
        {
            return SegmentShape.Latin;
        }

        bool stop = tokens[^1].Has(TokenMarks.SentenceEnd);
        if (words < 5)
        {
            return stop ? SegmentShape.ShortSentence : lower > 0 ? SegmentShape.ShortOpen : SegmentShape.ShortCapitals;
        }

        if (lower * 2 < words)
        {
            return stop ? SegmentShape.ListingStop : SegmentShape.Listing;
        }

        return stop ? (words >= 12 ? SegmentShape.LongSentence : SegmentShape.Sentence) : words >= 12 ? SegmentShape.LongOpen : SegmentShape.Open;
    }
}
