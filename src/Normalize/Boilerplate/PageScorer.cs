namespace Normalize.Boilerplate;

/// <summary>Asks the model about the units of a page.</summary>
internal static class PageScorer
{
    // Log-odds of what is decided.
    private const float DeepScore = -8f;

    // Units far below the threshold are stripped only between neighbours that tell the kind better.
    private const float KindScore = -4f;

    public static void Score(Page page, BoilerplateModel model)
    {
        var extractor = new FeatureExtractor(page);
        ReadOnlySpan<short> weights = model.StripWeights;
        Span<PageUnit> units = page.Units.Span;
        int segment = -1;
        int shared = 0;
        for (int u = 0; u < units.Length; u++)
        {
            ref PageUnit unit = ref units[u];
            unit.Kind = BoilerplateKind.Other;
            if (IsDecided(page, u))
            {
                unit.Score = DeepScore;
                continue;
            }

            if (unit.Segment != segment)
            {
                segment = unit.Segment;
                shared = OfSegment(extractor, u, weights);
            }

            unit.Score = (shared + OfUnit(extractor, u, weights)) * BoilerplateModel.Step;
            unit.AsksKind = unit.Score > KindScore;
        }
    }

    private static int OfSegment(in FeatureExtractor extractor, int u, ReadOnlySpan<short> weights)
    {
        var sink = new SegmentWeight(weights);
        extractor.Write(u, ref sink);
        return sink.Sum;
    }

    private static int OfUnit(in FeatureExtractor extractor, int u, ReadOnlySpan<short> weights)
    {
        var sink = new UnitWeight(weights);
        extractor.Write(u, ref sink);
        return sink.Sum;
    }

    /// <summary>What the stripped units are, to the model; the others nobody asks for.</summary>
    public static void FindKinds(Page page, BoilerplateModel model)
    {
        var extractor = new FeatureExtractor(page);
        ReadOnlySpan<short> rows = model.KindRows;
        Span<PageUnit> units = page.Units.Span;
        for (int u = 0; u < units.Length; u++)
        {
            ref PageUnit unit = ref units[u];
            if (unit.Removed && unit.AsksKind)
            {
                unit.Kind = KindOf(extractor, u, rows);
                unit.AsksKind = false;
            }
        }
    }

    private static BoilerplateKind KindOf(in FeatureExtractor extractor, int u, ReadOnlySpan<short> rows)
    {
        var sink = new KindWeights(rows);
        extractor.Write(u, ref sink);
        return BoilerplateModel.KindOf(sink.Sums);
    }

    /// <summary>Whether the place of a unit says that it is content, so that the model is not asked.</summary>
    public static bool IsDecided(Page page, int u)
    {
        ref readonly PageUnit unit = ref page.Units[u];
        ref readonly PageSegment segment = ref page.Segments[unit.Segment];
        return segment.IsListed || (segment.IsDeep && unit.Repeat == RepeatRole.None);
    }
}
