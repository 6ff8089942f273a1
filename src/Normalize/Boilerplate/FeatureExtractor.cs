using System.Numerics;

namespace Normalize.Boilerplate;

/// <summary>Tells the features of the units of a page, whose sums <see cref="UnitCounter"/> has taken.</summary>
internal readonly ref struct FeatureExtractor
{
    private readonly Page _page;
    private readonly Span<PageUnit> _units;
    private readonly Span<PageSegment> _segments;
    private readonly Span<PageToken> _tokens;
    private readonly Span<UnitSums> _sums;
    private readonly Span<int> _unitFrom;

    public FeatureExtractor(Page page)
    {
        _page = page;
        _units = page.Units.Span;
        _segments = page.Segments.Span;
        _tokens = page.Tokens.Span;
        _sums = page.Sums.Span;
        _unitFrom = page.UnitFrom.Span;
    }

    /// <summary>Writes the feature indices of unit <paramref name="u"/>.</summary>
    public int Write(int u, Span<int> to)
    {
        var list = new FeatureList(to);
        Write(u, ref list);
        return list.Count;
    }

    /// <summary>Tells the features of unit <paramref name="u"/>, those of its segment among them: the order is the trainer's.</summary>
    public void Write<TSink>(int u, scoped ref TSink to)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        ref readonly PageUnit unit = ref _units[u];
        ref readonly PageSegment segment = ref _segments[unit.Segment];
        int body = Body(u);
        int shape = (int)segment.Shape;
        int c = (int)unit.Class;
        int group = (int)unit.Group;
        if (TSink.OfSegment)
        {
            to.Add(FeatureSpace.Bias);
        }

        if (TSink.OfUnit)
        {
            Labelled(u, unit, c, group, ref to);
            Neighbours(u, group, ref to);
            Labels(u, unit, group, ref to);
            if (TSink.BeyondKinds)
            {
                LabelWindows(unit, shape, ref to);
            }

            to.Add(FeatureSpace.BodyClass + body * UnitClasses.Count + c);
        }

        if (TSink.OfSegment && TSink.BeyondKinds)
        {
            to.Add(FeatureSpace.BodyShape + body * Shapes + shape);
        }

        if (TSink.OfUnit)
        {
            to.Add(FeatureSpace.BodyDistance + body * 7 + Log(Distance(u, body) >> 2, 6));
            if (TSink.BeyondKinds)
            {
                to.Add(FeatureSpace.SentenceWords + Log(_sums[u].SentenceWords >> 4, 5) * 6 + Log((_sums[^1].SentenceWords - _sums[u].SentenceWords) >> 4, 5));
            }
        }

        if (TSink.OfSegment && TSink.BeyondKinds)
        {
            Around(unit.Segment, shape, ref to);
        }

        if (TSink.OfUnit)
        {
            bool first = u == segment.FirstUnit;
            bool last = u == segment.EndUnit - 1;
            to.Add(FeatureSpace.ShapeGroup + shape * UnitClasses.GroupCount + group);
            if (TSink.BeyondKinds)
            {
                to.Add(FeatureSpace.ShapePlace + shape * 4 + (first ? last ? 0 : 1 : last ? 3 : 2));
            }
        }

        if (TSink.OfSegment)
        {
            Inside(segment, shape, body, ref to);
        }

        if (TSink.OfUnit)
        {
            Place(u, unit, shape, group, ref to);
        }
    }

    private const int Gaps = (int)Gap.Space + 1;
    private const int Shapes = (int)SegmentShape.Latin + 2;
    private const int EdgeShape = Shapes - 1;

    /// <summary>What the unit is, and the gaps around it.</summary>
    private void Labelled<TSink>(int u, in PageUnit unit, int c, int group, scoped ref TSink to)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        to.Add(FeatureSpace.Class + c);
        if (TSink.BeyondKinds)
        {
            to.Add(FeatureSpace.ClassLeft + c * Gaps + (int)unit.Left);
            to.Add(FeatureSpace.ClassRight + c * Gaps + (int)(u + 1 < _units.Length ? _units[u + 1].Left : Gap.Page));
        }

        if (unit.IsLabel)
        {
            to.Add(FeatureSpace.Label + ((c * 3 + (int)unit.Trust) * 2 + Bit(unit.Has(UnitMarks.Colon))) * 2 + Bit(unit.Has(UnitMarks.GoesOn)));
        }

        if (!TSink.BeyondKinds)
        {
            return;
        }

        if (unit.Has(UnitMarks.Colon))
        {
            to.Add(FeatureSpace.ColonBehind + Group(u + 1));
        }

        if (u > 0 && _units[u - 1].Has(UnitMarks.Colon))
        {
            to.Add(FeatureSpace.ColonBefore + group);
        }
    }

    private void Neighbours<TSink>(int u, int group, scoped ref TSink to)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        to.Add(FeatureSpace.Before + (u > 0 ? (int)_units[u - 1].Class : 0));
        to.Add(FeatureSpace.Behind + (u + 1 < _units.Length ? (int)_units[u + 1].Class : 0));
        if (TSink.BeyondKinds)
        {
            to.Add(FeatureSpace.Before2 + Group(u - 2));
            to.Add(FeatureSpace.Behind2 + Group(u + 2));
        }

        to.Add(FeatureSpace.GroupBefore + group * UnitClasses.GroupCount + Group(u - 1));
        to.Add(FeatureSpace.GroupBehind + group * UnitClasses.GroupCount + Group(u + 1));
    }

    /// <summary>The nearest labels.</summary>
    private void Labels<TSink>(int u, in PageUnit unit, int group, scoped ref TSink to)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (unit.LabelBefore >= 0)
        {
            int near = Near(_sums[u].Words - _sums[unit.LabelBefore + 1].Words);
            int sentence = Bit(_sums[u].Sentences > _sums[unit.LabelBefore].Sentences);
            ref readonly PageUnit label = ref _units[unit.LabelBefore];
            to.Add(FeatureSpace.LabelBefore + ((int)label.Class * 4 + near) * 2 + sentence);
            to.Add(FeatureSpace.LabelBeforeGroup + (int)label.Group * UnitClasses.GroupCount + group);
        }

        if (unit.LabelBehind >= 0)
        {
            int near = Near(_sums[unit.LabelBehind].Words - _sums[u + 1].Words);
            int sentence = Bit(_sums[unit.LabelBehind].Sentences > _sums[u + 1].Sentences);
            ref readonly PageUnit label = ref _units[unit.LabelBehind];
            to.Add(FeatureSpace.LabelBehind + ((int)label.Class * 4 + near) * 2 + sentence);
            to.Add(FeatureSpace.LabelBehindGroup + (int)label.Group * UnitClasses.GroupCount + group);
        }
    }

    private void LabelWindows<TSink>(in PageUnit unit, int shape, scoped ref TSink to)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        (int low8, int high8) = Window(unit, 8);
        (int low30, int high30) = Window(unit, 30);
        to.Add(FeatureSpace.LabelsNear + Math.Min(_sums[high8].Labels - _sums[low8].Labels, 5) * Shapes + shape);
        to.Add(FeatureSpace.LabelsAround + Log(_sums[high30].Labels - _sums[low30].Labels, 6) * Shapes + shape);
    }

    /// <summary>The segments beside this one.</summary>
    private void Around<TSink>(int s, int shape, scoped ref TSink to)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        int before = s > 0 ? (int)_segments[s - 1].Shape : EdgeShape;
        int behind = s + 1 < _segments.Length ? (int)_segments[s + 1].Shape : EdgeShape;
        to.Add(FeatureSpace.Shape + shape * Shapes + before);
        to.Add(FeatureSpace.ShapeBehind + shape * Shapes + behind);
    }

    /// <summary>The words of the segment.</summary>
    private void Inside<TSink>(in PageSegment segment, int shape, int body, scoped ref TSink to)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (!TSink.BeyondKinds)
        {
            to.Add(FeatureSpace.ShapeLanguage + shape * 3 + segment.Language);
            return;
        }

        ref readonly PageToken opening = ref _tokens[_units[segment.FirstUnit].First];
        ref readonly PageToken closing = ref _tokens[_units[segment.EndUnit - 1].End - 1];
        to.Add(FeatureSpace.ShapeOpening + shape * 3 + (opening.Has(TokenMarks.Dash) ? 1 : opening.Has(TokenMarks.Opens) ? 2 : 0));
        to.Add(FeatureSpace.ShapeFinite + shape * 2 + Bit(closing.Has(TokenMarks.Finite)));
        to.Add(FeatureSpace.ShapeLanguage + shape * 3 + segment.Language);
        to.Add(FeatureSpace.Topic + segment.Topic * Shapes + shape);
        to.Add(FeatureSpace.TopicBody + segment.Topic * 4 + body);
        to.Add(FeatureSpace.Notices + segment.Notices * Shapes + shape);
        to.Add(FeatureSpace.NoticesBody + segment.Notices * 4 + body);
        to.Add(FeatureSpace.Functions + segment.Functions * Shapes + shape);
        to.Add(FeatureSpace.FunctionsBody + segment.Functions * 4 + body);
        to.Add(FeatureSpace.Closing + (int)segment.Closing * Shapes + shape);
        to.Add(FeatureSpace.ClosingBody + (int)segment.Closing * 4 + body);
        to.Add(FeatureSpace.SegmentWords + Log(segment.Words, 7) * 4 + body);
    }

    /// <summary>Where on the page the unit stands, and the rhythm of what is around it.</summary>
    private void Place<TSink>(int u, in PageUnit unit, int shape, int group, scoped ref TSink to)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        if (!TSink.BeyondKinds)
        {
            to.Add(FeatureSpace.WholeLine + Bit(unit.Has(UnitMarks.WholeLine)) * UnitClasses.GroupCount + group);
            return;
        }

        (int low15, int high15) = Window(unit, 15);
        (int low30, int high30) = Window(unit, 30);
        (int low40, int high40) = Window(unit, 40);
        to.Add(FeatureSpace.FromStart + Log(_sums[u].Words >> 1, 8));
        to.Add(FeatureSpace.FromEnd + Log((_sums[^1].Words - _sums[u].Words) >> 1, 8));
        to.Add(FeatureSpace.Repeat + (int)unit.Repeat * Shapes + shape);
        to.Add(FeatureSpace.UnitWords + Math.Min(unit.End - unit.First - 1, 5) * UnitClasses.GroupCount + group);
        to.Add(FeatureSpace.Dates + Math.Min(_sums[high30].Dates - _sums[low30].Dates, 4));
        int words = Math.Max(1, _sums[high15].Words - _sums[low15].Words);
        to.Add(FeatureSpace.Caps + Math.Min((_sums[high15].Capitals - _sums[low15].Capitals) * 6 / words, 5));
        to.Add(FeatureSpace.Ends + Math.Min(_sums[high40].Sentences - _sums[low40].Sentences, 5));
        to.Add(FeatureSpace.WholeLine + Bit(unit.Has(UnitMarks.WholeLine)) * UnitClasses.GroupCount + group);
        to.Add(FeatureSpace.Headline + Bit(u >= _page.HeadlineStart && u < _page.HeadlineEnd) * 2 + Bit(_page.HasLines));
    }

    /// <summary>The units that begin no more than so many words before or behind this one: sums at their begin and end.</summary>
    private (int Low, int High) Window(in PageUnit unit, int radius) =>
        (_unitFrom[Math.Max(0, unit.First - radius)], _unitFrom[Math.Min(_unitFrom.Length - 1, unit.First + radius + 1)]);

    /// <summary>0 before the body, 1 inside, 2 behind, 3 on a page without one; the same for all units of a segment.</summary>
    private int Body(int u) => _page.BodyEnd == 0 ? 3 : u < _page.BodyStart ? 0 : u < _page.BodyEnd ? 1 : 2;

    private int Distance(int u, int body) => body switch
    {
        0 => _sums[_page.BodyStart].Words - _sums[u].Words,
        2 => _sums[u].Words - _sums[_page.BodyEnd].Words,
        _ => 0,
    };

    private int Group(int u) => (uint)u < (uint)_units.Length ? (int)_units[u].Group : (int)UnitGroup.Edge;

    private static int Near(int words) => words <= 3 ? 0 : words <= 8 ? 1 : words <= 20 ? 2 : 3;

    private static int Log(int value, int max) => Math.Min(value <= 0 ? 0 : BitOperations.Log2((uint)value) + 1, max);

    private static int Bit(bool value) => value ? 1 : 0;
}
