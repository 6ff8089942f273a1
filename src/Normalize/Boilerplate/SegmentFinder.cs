namespace Normalize.Boilerplate;

/// <summary>Joins units into segments between firm edges, and says which are sentences and where the body lies.</summary>
internal static class SegmentFinder
{
    // A label weighs as much against the body as a sentence of this many words for it.
    private const int LabelCost = 10;

    // Shorter sentences are captions and cookie notices as often as body: they neither make one nor end it.
    private const int BodyWords = 8;

    /// <param name="text">The text of the page.</param>
    /// <param name="page">The page, cut into units.</param>
    /// <param name="known">What a first look saw, when the page is what that look left.</param>
    public static void Find(ReadOnlySpan<char> text, Page page, Page? known)
    {
        Span<PageUnit> units = page.Units.Span;
        page.BodyStart = units.Length;
        page.BodyEnd = 0;
        int start = 0;
        for (int i = 1; i <= units.Length; i++)
        {
            if (i == units.Length || IsFirm(units[i - 1], units[i]) || ClosesCredit(units, i))
            {
                Close(text, page, known, units, start, i);
                start = i;
            }
        }

        BodyListFinder.Find(text, page);
        FindBody(page);
        MarkDeep(page);
        FindHeadline(page);
    }

    private static bool IsFirm(in PageUnit before, in PageUnit unit) =>
        unit.Left is <= Gap.Repeat or Gap.Date
        || unit.Class is UnitClass.Symbol or UnitClass.Copyright && unit.Left == Gap.Symbol
        || unit.Has(UnitMarks.Announces)
        || before.Has(UnitMarks.Announces);

    /// <summary>Behind a label and the one host it names, <c>Сурет: a.kz</c>, something else begins.</summary>
    private static bool ClosesCredit(ReadOnlySpan<PageUnit> units, int i) =>
        i > 1 && units[i - 1].Class == UnitClass.Domain && units[i - 2].Has(UnitMarks.Announces) && units[i - 2].Has(UnitMarks.Colon) && !units[i - 1].Has(UnitMarks.GoesOn);

    private static void Close(ReadOnlySpan<char> text, Page page, Page? known, Span<PageUnit> units, int start, int end)
    {
        int index = page.Segments.Count;
        ref PageSegment segment = ref page.Segments.Add();
        segment.FirstUnit = start;
        segment.EndUnit = end;
        ReadOnlySpan<PageToken> tokens = page.Tokens.Span[units[start].First..units[end - 1].End];
        if (known is null || !TryCopy(known, units, ref segment))
        {
            Read(text, tokens, ref segment);
        }

        int words = segment.Words;
        int labels = 0;
        for (int i = start; i < end; i++)
        {
            units[i].Segment = index;
            labels += units[i].Has(UnitMarks.Announces) ? 1 : 0;
        }

        bool body = segment.IsSentence && words >= BodyWords && labels == 0 && (segment.Language == 1 || !tokens[0].Has(TokenMarks.Latin));
        bool neutral = segment.IsSentence && labels == 0 && segment.Notices < 2;
        segment.Gain = body ? words : neutral ? 0 : -(words + labels * LabelCost);
    }

    /// <summary>Everything that follows from the tokens of the segment alone.</summary>
    private static void Read(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, ref PageSegment segment)
    {
        segment.Closing = SegmentShapes.ClosingOf(text[tokens[^1].Start..tokens[^1].End]);
        segment.Shape = SegmentShapes.Read(tokens, ref segment);
        segment.IsItem = (segment.Words > 0 && tokens[0].Shape == TokenShape.Number && tokens[0].End > tokens[0].CoreEnd && !tokens[0].Has(TokenMarks.Comma | TokenMarks.Colon))
            || (tokens[0].Gap is Gap.Line or Gap.Paragraph && tokens[0].Has(TokenMarks.Dash));
    }

    /// <summary>The same from the segment of a first look that has the same units and no others.</summary>
    private static bool TryCopy(Page known, ReadOnlySpan<PageUnit> units, ref PageSegment segment)
    {
        int next = units[segment.FirstUnit].Known;
        if (next < 0)
        {
            return false;
        }

        ref readonly PageSegment seen = ref known.Segments[known.Units[next].Segment];
        if (seen.FirstUnit != next || seen.EndUnit - next != segment.EndUnit - segment.FirstUnit)
        {
            return false;
        }

        for (int u = segment.FirstUnit; u < segment.EndUnit; u++, next++)
        {
            if (units[u].Known != next)
            {
                return false;
            }
        }

        segment.Closing = seen.Closing;
        segment.Shape = seen.Shape;
        segment.Words = seen.Words;
        segment.Notices = seen.Notices;
        segment.Functions = seen.Functions;
        segment.Language = seen.Language;
        segment.IsItem = seen.IsItem;
        return true;
    }

    /// <summary>
    /// The body is the run of segments with the largest sum, words of sentences counting for it, other words and labels
    /// against it: sentences of a footer or of a notice above the page stay outside.
    /// </summary>
    private static void FindBody(Page page)
    {
        ReadOnlySpan<PageSegment> segments = page.Segments.Span;
        int best = 0;
        int sum = 0;
        int start = 0;
        for (int s = 0; s < segments.Length; s++)
        {
            if (sum <= 0)
            {
                sum = 0;
                start = s;
            }

            sum += segments[s].Gain;
            if (sum > best)
            {
                best = sum;
                page.BodyStart = segments[start].FirstUnit;
                page.BodyEnd = segments[s].EndUnit;
            }
        }
    }

    private static void MarkDeep(Page page)
    {
        Span<PageSegment> segments = page.Segments.Span;
        for (int s = 1; s < segments.Length - 1; s++)
        {
            segments[s].IsDeep = segments[s - 1].Gain > 0 && segments[s].Gain > 0 && segments[s + 1].Gain > 0
                && segments[s - 1].FirstUnit >= page.BodyStart && segments[s + 1].EndUnit <= page.BodyEnd;
        }
    }

    /// <summary>The last line above the body, or on a page of one line the last segment, that has words and announces nothing.</summary>
    private static void FindHeadline(Page page)
    {
        page.HeadlineStart = page.HeadlineEnd = 0;
        int words = 0;
        bool plain = true;
        int end = page.BodyStart;
        for (int u = page.BodyStart - 1; u >= 0 && page.BodyStart < page.Units.Count; u--)
        {
            ref readonly PageUnit unit = ref page.Units[u];
            plain &= !unit.Has(UnitMarks.Announces) && unit.Class is not (UnitClass.Date or UnitClass.Email or UnitClass.Phone)
                && !(page.Segments[unit.Segment] is { IsSentence: true, Closing: SegmentClosing.Stop });
            words += unit.Class is UnitClass.Symbol or UnitClass.Number or UnitClass.Numbers or UnitClass.Date or UnitClass.Latin ? 0 : unit.End - unit.First;
            bool starts = page.HasLines ? unit.Left <= Gap.Line : unit.Segment != (u > 0 ? page.Units[u - 1].Segment : -1);
            if (!starts)
            {
                continue;
            }

            if (plain && words >= 3)
            {
                page.HeadlineStart = u;
                page.HeadlineEnd = end;
                return;
            }

            plain = true;
            words = 0;
            end = u;
        }
    }
}
