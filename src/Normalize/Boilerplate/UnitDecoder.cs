namespace Normalize.Boilerplate;

/// <summary>
/// The likeliest way to cut a page into content and boilerplate: the model's score of each unit, and a price for each change
/// of sides that depends on what stands at the place. Viterbi over two states.
/// </summary>
internal static class UnitDecoder
{
    // Thresholds, in log-odds, chosen while watching the leave-one-site-out rows of the evaluation; none was swept by itself.

    /// <summary>Taken from the score of what could be the title. A title lost weighs more than a menu line kept.</summary>
    private const float InHeadline = 5f;

    /// <summary>Taken from the score of an item of a numbered list.</summary>
    private const float InItem = 4f;

    /// <summary>Taken from the score of words between the sentences of the body that no label announces.</summary>
    private const float InBody = 1.5f;

    /// <summary>The same on lines of their own: sub-headings, verses, scores.</summary>
    private const float LineInBody = 4f;

    /// <summary>Scores of neighbours share most of their evidence; beyond this a unit would outvote a sentence.</summary>
    private const float MaxScore = 6f;

    /// <summary>What a rule or a repeat has decided outvotes every neighbour.</summary>
    private const float Certain = 50f;

    /// <summary>Added where boilerplate would begin, or end, between two sentences.</summary>
    private const float BeforeSentence = 2f;
    private const float BehindSentence = 1f;

    /// <summary>Added where content would begin with a small letter.</summary>
    private const float BeforeSmall = 8f;

    /// <summary>Added inside a sentence.</summary>
    private const float MidSentence = 2f;

    // Price of changing sides, by the gap at the place, firmest first.
    private static readonly float[] s_prices = [0f, 0.3f, 0.5f, 0.8f, 0.5f, 0.8f, 1f, 1.2f, 1.2f, 1.5f, 3f, 3f, 5f];

    /// <summary>Says of each unit whether it goes; false when all stay.</summary>
    public static bool Decode(Page page, StripThresholds thresholds)
    {
        Span<PageUnit> units = page.Units.Span;
        ReadOnlySpan<PageSegment> segments = page.Segments.Span;
        ReadOnlySpan<PageToken> tokens = page.Tokens.Span;
        float keep = 0;
        float strip = 0;
        for (int u = 0; u < units.Length; u++)
        {
            (float enter, float leave) = Prices(tokens, segments, units, u);
            float half = Score(page, thresholds, units, u) / 2;
            float left = strip - leave;
            float entered = keep - enter;
            units[u].Back = (byte)((left > keep ? 1 : 0) | (entered > strip ? 2 : 0));
            (keep, strip) = (float.MaxNative(left, keep) - half, float.MaxNative(entered, strip) + half);
        }

        bool removed = strip > keep;
        bool any = false;
        for (int u = units.Length - 1; u >= 0; u--)
        {
            units[u].Removed = removed;
            any |= removed;
            removed ^= (units[u].Back & (removed ? 2 : 1)) != 0;
        }

        return FollowItems(page, units) || any;
    }

    /// <summary>The dash or bullet that opens a line says nothing by itself: it stays or goes with what it opens.</summary>
    private static bool FollowItems(Page page, Span<PageUnit> units)
    {
        bool any = false;
        for (int u = 0; u + 1 < units.Length; u++)
        {
            ref PageUnit unit = ref units[u];
            if (unit.Class == UnitClass.Symbol && unit.Left <= Gap.Line && units[u + 1].Left > Gap.Line && page.Tokens[unit.First].Has(TokenMarks.Dash | TokenMarks.Separator))
            {
                unit.Removed = units[u + 1].Removed || unit.Forced;
                any |= unit.Removed;
            }
        }

        return any;
    }

    /// <summary>What it costs to begin, and to end, boilerplate at unit <paramref name="u"/>.</summary>
    private static (float Enter, float Leave) Prices(ReadOnlySpan<PageToken> tokens, ReadOnlySpan<PageSegment> segments, ReadOnlySpan<PageUnit> units, int u)
    {
        if (u == 0)
        {
            return (0, 0);
        }

        ref readonly PageUnit unit = ref units[u];
        float price = s_prices[(int)unit.Left];
        if (unit.Left <= Gap.Line)
        {
            return (price, price);
        }

        int before = units[u - 1].Segment;
        bool sentence = segments[unit.Segment].IsSentence;
        if (unit.Left == Gap.Sentence)
        {
            return sentence && segments[before].IsSentence ? (price + BeforeSentence, price + BehindSentence) : (price, price);
        }

        float inside = sentence && before == unit.Segment ? MidSentence : 0;
        float small = tokens[unit.First].Shape == TokenShape.Lower ? BeforeSmall : 0;
        return (price + inside, price + small + inside);
    }

    private static float Score(Page page, StripThresholds thresholds, ReadOnlySpan<PageUnit> units, int u)
    {
        ref readonly PageUnit unit = ref units[u];
        return unit.Repeat switch
        {
            RepeatRole.TitleKept => -Certain,
            RepeatRole.TitleCopy or RepeatRole.LeadCopy => Certain,
            _ when unit.Forced => Certain,
            _ when unit.Score <= -MaxScore => -MaxScore,
            _ => Math.Clamp(unit.Score - Burden(page, thresholds, u), -MaxScore, MaxScore),
        };
    }

    /// <summary>How much more than even odds it takes to strip the unit; never below 0.</summary>
    private static float Burden(Page page, StripThresholds thresholds, int u)
    {
        if ((page.HasLines || page.HeadlineStart == 0) && u >= page.HeadlineStart && u < page.HeadlineEnd)
        {
            return InHeadline;
        }

        ref readonly PageSegment segment = ref page.Segments[page.Units[u].Segment];
        if (segment.FirstUnit == 0 && segment.Shape is SegmentShape.Open or SegmentShape.LongOpen or SegmentShape.Sentence or SegmentShape.LongSentence)
        {
            // What a text begins with is its title or its first sentence, unless it is a menu.
            return InHeadline;
        }

        if (segment.IsItem)
        {
            return InItem;
        }

        // A label that goes on in small letters is the beginning of a sentence.
        ref readonly PageUnit unit = ref page.Units[u];
        bool label = unit.IsLabel && unit.Class != UnitClass.Section && (!unit.Has(UnitMarks.GoesOn) || unit.Has(UnitMarks.Colon));
        return label ? 0 : segment.Shape switch
        {
            SegmentShape.LongSentence => thresholds.LongSentence,
            SegmentShape.Sentence => thresholds.Sentence,
            SegmentShape.ShortSentence when page.Tokens[page.Units[segment.EndUnit - 1].End - 1].Has(TokenMarks.Finite) => thresholds.Sentence,
            _ when IsAmongBody(page, u) => page.HasLines ? LineInBody : InBody,
            _ => IsAnnounced(page, u) ? 0 : thresholds.Words,
        };
    }

    private static bool IsAmongBody(Page page, int u)
    {
        ref readonly PageSegment segment = ref page.Segments[page.Units[u].Segment];
        int before = page.Units[u].LabelBefore;
        return u >= page.BodyStart && u < page.BodyEnd
            && !page.Units[segment.FirstUnit].Has(UnitMarks.Announces)
            && (before < 0 || page.Units[before].Segment < page.Units[u].Segment - 1);
    }

    /// <summary>Right behind a label with a colon.</summary>
    private static bool IsAnnounced(Page page, int u) =>
        page.Units[u].LabelBefore is >= 0 and int label && page.Units[label].Has(UnitMarks.Colon) && page.Units[label].Segment >= page.Units[u].Segment - 1;
}
