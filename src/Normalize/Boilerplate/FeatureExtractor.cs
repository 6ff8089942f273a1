using System.Numerics;

namespace Normalize.Boilerplate;

/// <summary>Writes the features of the units of a page.</summary>
internal readonly ref struct FeatureExtractor
{
    private readonly Page _page;
    private readonly Span<PageUnit> _units;
    private readonly Span<PageSegment> _segments;
    private readonly Span<UnitSums> _sums;
    private readonly Span<int> _unitFrom;

    public FeatureExtractor(Page page)
    {
        _page = page;
        _units = page.Units.Span;
        _segments = page.Segments.Span;
        Sum(page);
        _sums = page.Sums.Span;
        _unitFrom = page.UnitFrom.Span;
    }

    /// <summary>The units that begin no more than so many words before or behind unit <paramref name="u"/>: sums at their begin and end.</summary>
    private (int Low, int High) Around(int u, int radius)
    {
        int first = _units[u].First;
        return (_unitFrom[Math.Max(0, first - radius)], _unitFrom[Math.Min(_unitFrom.Length - 1, first + radius + 1)]);
    }

    /// <summary>Writes the feature indices of unit <paramref name="u"/>.</summary>
    public int Write(int u, scoped Span<int> to)
    {
        ref readonly PageUnit unit = ref _units[u];
        ref readonly PageSegment segment = ref _segments[unit.Segment];
        int c = (int)unit.Class;
        int group = Group(u);
        int shape = (int)segment.Shape;
        int n = 0;
        to[n++] = FeatureSpace.Bias;
        to[n++] = FeatureSpace.Class + c;
        to[n++] = FeatureSpace.ClassLeft + c * Gaps + (int)unit.Left;
        to[n++] = FeatureSpace.ClassRight + c * Gaps + (int)(u + 1 < _units.Length ? _units[u + 1].Left : Gap.Page);
        if (unit.IsLabel)
        {
            to[n++] = FeatureSpace.Label + ((c * 3 + (int)unit.Trust) * 2 + Bit(unit.Has(UnitMarks.Colon))) * 2 + Bit(unit.Has(UnitMarks.GoesOn));
        }

        if (unit.Has(UnitMarks.Colon))
        {
            to[n++] = FeatureSpace.ColonBehind + Group(u + 1);
        }

        if (u > 0 && _units[u - 1].Has(UnitMarks.Colon))
        {
            to[n++] = FeatureSpace.ColonBefore + group;
        }

        to[n++] = FeatureSpace.Before + (u > 0 ? (int)_units[u - 1].Class : 0);
        to[n++] = FeatureSpace.Behind + (u + 1 < _units.Length ? (int)_units[u + 1].Class : 0);
        to[n++] = FeatureSpace.Before2 + Group(u - 2);
        to[n++] = FeatureSpace.Behind2 + Group(u + 2);
        to[n++] = FeatureSpace.GroupBefore + group * UnitClasses.GroupCount + Group(u - 1);
        to[n++] = FeatureSpace.GroupBehind + group * UnitClasses.GroupCount + Group(u + 1);
        n = Labels(u, group, to, n);
        int body = Body(u, out int distance);
        (int low8, int high8) = Around(u, 8);
        (int low15, int high15) = Around(u, 15);
        (int low30, int high30) = Around(u, 30);
        (int low40, int high40) = Around(u, 40);
        to[n++] = FeatureSpace.LabelsNear + Math.Min(_sums[high8].Labels - _sums[low8].Labels, 5) * Shapes + shape;
        to[n++] = FeatureSpace.LabelsAround + Log(_sums[high30].Labels - _sums[low30].Labels, 6) * Shapes + shape;
        to[n++] = FeatureSpace.BodyClass + body * UnitClasses.Count + c;
        to[n++] = FeatureSpace.BodyShape + body * Shapes + shape;
        to[n++] = FeatureSpace.BodyDistance + body * 7 + Log(distance >> 2, 6);
        to[n++] = FeatureSpace.SentenceWords + Log(_sums[u].SentenceWords >> 4, 5) * 6 + Log((_sums[^1].SentenceWords - _sums[u].SentenceWords) >> 4, 5);
        n = Segment(u, unit, segment, body, group, to, n);
        to[n++] = FeatureSpace.FromStart + Log(_sums[u].Words >> 1, 8);
        to[n++] = FeatureSpace.FromEnd + Log((_sums[^1].Words - _sums[u].Words) >> 1, 8);
        to[n++] = FeatureSpace.Repeat + (int)unit.Repeat * Shapes + shape;
        to[n++] = FeatureSpace.UnitWords + Math.Min(unit.End - unit.First - 1, 5) * UnitClasses.GroupCount + group;
        to[n++] = FeatureSpace.Dates + Math.Min(_sums[high30].Dates - _sums[low30].Dates, 4);
        int words = Math.Max(1, _sums[high15].Words - _sums[low15].Words);
        to[n++] = FeatureSpace.Caps + Math.Min((_sums[high15].Capitals - _sums[low15].Capitals) * 6 / words, 5);
        to[n++] = FeatureSpace.Ends + Math.Min(_sums[high40].Sentences - _sums[low40].Sentences, 5);
        to[n++] = FeatureSpace.WholeLine + Bit(unit.Has(UnitMarks.WholeLine)) * UnitClasses.GroupCount + group;
        to[n++] = FeatureSpace.Headline + Bit(u >= _page.HeadlineStart && u < _page.HeadlineEnd) * 2 + Bit(_page.HasLines);
        return n;
    }

    private const int Gaps = (int)Gap.Space + 1;
    private const int Shapes = (int)SegmentShape.Latin + 2;
    private const int EdgeShape = Shapes - 1;

    private int Labels(int u, int group, scoped Span<int> to, int n)
    {
        ref readonly PageUnit unit = ref _units[u];
        if (unit.LabelBefore >= 0)
        {
            int near = Near(_sums[u].Words - _sums[unit.LabelBefore + 1].Words);
            int sentence = Bit(_sums[u].Sentences > _sums[unit.LabelBefore].Sentences);
            to[n++] = FeatureSpace.LabelBefore + ((int)_units[unit.LabelBefore].Class * 4 + near) * 2 + sentence;
            to[n++] = FeatureSpace.LabelBeforeGroup + Group(unit.LabelBefore) * UnitClasses.GroupCount + group;
        }

        if (unit.LabelBehind >= 0)
        {
            int near = Near(_sums[unit.LabelBehind].Words - _sums[u + 1].Words);
            int sentence = Bit(_sums[unit.LabelBehind].Sentences > _sums[u + 1].Sentences);
            to[n++] = FeatureSpace.LabelBehind + ((int)_units[unit.LabelBehind].Class * 4 + near) * 2 + sentence;
            to[n++] = FeatureSpace.LabelBehindGroup + Group(unit.LabelBehind) * UnitClasses.GroupCount + group;
        }

        return n;
    }

    private int Segment(int u, in PageUnit unit, in PageSegment segment, int body, int group, scoped Span<int> to, int n)
    {
        int shape = (int)segment.Shape;
        int before = unit.Segment > 0 ? (int)_segments[unit.Segment - 1].Shape : EdgeShape;
        int behind = unit.Segment + 1 < _segments.Length ? (int)_segments[unit.Segment + 1].Shape : EdgeShape;
        bool first = u == segment.FirstUnit;
        bool last = u == segment.EndUnit - 1;
        ref readonly PageToken opening = ref _page.Tokens[_units[segment.FirstUnit].First];
        ref readonly PageToken closing = ref _page.Tokens[_units[segment.EndUnit - 1].End - 1];
        to[n++] = FeatureSpace.Shape + shape * Shapes + before;
        to[n++] = FeatureSpace.ShapeBehind + shape * Shapes + behind;
        to[n++] = FeatureSpace.ShapeGroup + shape * UnitClasses.GroupCount + group;
        to[n++] = FeatureSpace.ShapePlace + shape * 4 + (first && last ? 0 : first ? 1 : last ? 3 : 2);
        to[n++] = FeatureSpace.ShapeOpening + shape * 3 + (opening.Has(TokenMarks.Dash) ? 1 : opening.Has(TokenMarks.Opens) ? 2 : 0);
        to[n++] = FeatureSpace.ShapeFinite + shape * 2 + Bit(closing.Has(TokenMarks.Finite));
        to[n++] = FeatureSpace.ShapeLanguage + shape * 3 + segment.Language;
        to[n++] = FeatureSpace.Topic + segment.Topic * Shapes + shape;
        to[n++] = FeatureSpace.TopicBody + segment.Topic * 4 + body;
        to[n++] = FeatureSpace.Notices + segment.Notices * Shapes + shape;
        to[n++] = FeatureSpace.NoticesBody + segment.Notices * 4 + body;
        to[n++] = FeatureSpace.Functions + segment.Functions * Shapes + shape;
        to[n++] = FeatureSpace.FunctionsBody + segment.Functions * 4 + body;
        to[n++] = FeatureSpace.Closing + (int)segment.Closing * Shapes + shape;
        to[n++] = FeatureSpace.ClosingBody + (int)segment.Closing * 4 + body;
        to[n++] = FeatureSpace.SegmentWords + Log(segment.Words, 7) * 4 + body;
        return n;
    }

    private int Body(int u, out int distance)
    {
        if (_page.BodyEnd == 0)
        {
            distance = 0;
            return 3;
        }

        int body = u < _page.BodyStart ? 0 : u < _page.BodyEnd ? 1 : 2;
        distance = body switch
        {
            0 => _sums[_page.BodyStart].Words - _sums[u].Words,
            1 => 0,
            _ => _sums[u].Words - _sums[_page.BodyEnd].Words,
        };
        return body;
    }

    private static void Sum(Page page)
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
            unitFrom[unit.First] = u;
            unitFrom[(unit.First + 1)..unit.End].Fill(u + 1);
            foreach (ref readonly PageToken token in tokens[unit.First..unit.End])
            {
                sums.Capitals += token.Has(TokenMarks.Upper) ? 1 : 0;
            }
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

    private int Group(int u) => (uint)u < (uint)_units.Length ? (int)UnitClasses.GroupOf(_units[u].Class) : (int)UnitGroup.Edge;

    private static int Near(int words) => words <= 3 ? 0 : words <= 8 ? 1 : words <= 20 ? 2 : 3;

    private static int Log(int value, int max) => Math.Min(value <= 0 ? 0 : BitOperations.Log2((uint)value) + 1, max);

    private static int Bit(bool value) => value ? 1 : 0;
}
