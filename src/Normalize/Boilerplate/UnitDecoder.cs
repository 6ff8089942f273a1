namespace Normalize.Boilerplate;

/// <summary>
/// The likeliest way to cut a page into content and boilerplate: the model's score of each unit, and a price for each change
/// of sides that depends on what stands at the place. Viterbi over two states.
/// </summary>
internal static class UnitDecoder
{
    /// <summary>Added to every score: above 0 strips more.</summary>
    public const float Threshold = 0f;

    /// <summary>Taken from the score of words inside a sentence: odds of nine to one.</summary>
    public const float InSentence = 2.2f;

    // Price of changing sides, by the gap at the place, firmest first; see the evaluation's sweep.
    private static readonly float[] s_prices = [0f, 0.3f, 0.5f, 0.8f, 0.5f, 0.8f, 1f, 1.2f, 1.2f, 1.5f, 3f, 3f, 5f];

    public static void Decode(Page page)
    {
        Span<PageUnit> units = page.Units.Span;
        if (units.Length == 0)
        {
            return;
        }

        // Keep[i] and Strip[i]: best sums up to unit i; the side before is kept as one bit each in Marks-free scratch.
        float keep = 0;
        float strip = 0;
        for (int i = 0; i < units.Length; i++)
        {
            ref PageUnit unit = ref units[i];
            float price = s_prices[(int)unit.Left];
            bool keepFromStrip = strip - price > keep;
            bool stripFromKeep = keep - price > strip;
            float half = Half(unit, page.Segments[unit.Segment].IsSentence);
            float newKeep = (keepFromStrip ? strip - price : keep) - half;
            float newStrip = (stripFromKeep ? keep - price : strip) + half;
            keep = newKeep;
            strip = newStrip;
            unit.Back = (byte)((keepFromStrip ? 1 : 0) | (stripFromKeep ? 2 : 0));
        }

        bool removed = strip > keep;
        for (int i = units.Length - 1; i >= 0; i--)
        {
            units[i].Removed = removed;
            bool changed = (units[i].Back & (removed ? 2 : 1)) != 0;
            removed ^= changed;
        }
    }

    // Scores of neighbours share most of their evidence; beyond this a unit would outvote a sentence.
    private const float MaxScore = 6f;

    private static float Half(in PageUnit unit, bool sentence) => unit.Repeat switch
    {
        RepeatRole.TitleKept => -50f,
        RepeatRole.TitleCopy or RepeatRole.LeadCopy => 50f,
        _ when unit.Forced => 50f,
        _ when sentence && !unit.IsLabel => Math.Clamp(unit.Score + Threshold - InSentence, -MaxScore, MaxScore) / 2,
        _ => Math.Clamp(unit.Score + Threshold, -MaxScore, MaxScore) / 2,
    };
}
