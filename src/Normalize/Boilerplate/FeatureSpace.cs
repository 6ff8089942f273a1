using System.Globalization;

namespace Normalize.Boilerplate;

/// <summary>Every feature the model knows, as one range of indices; the weights stand in this order.</summary>
internal static class FeatureSpace
{
    private static readonly List<FeatureTemplate> s_templates = [];
    private static int s_size;

    private static readonly FeaturePart s_class = Part<UnitClass>(UnitClasses.Count);
    private static readonly FeaturePart s_label = Part<UnitClass>((int)UnitClass.Wiki + 1);
    private static readonly FeaturePart s_group = Part<UnitGroup>(UnitClasses.GroupCount);
    private static readonly FeaturePart s_gap = Part<Gap>((int)Gap.Space + 1);
    private static readonly FeaturePart s_trust = Part<PhraseTrust>((int)PhraseTrust.Context + 1);
    private static readonly FeaturePart s_repeat = Part<RepeatRole>((int)RepeatRole.Again + 1);
    private static readonly FeaturePart s_shape = new((int)SegmentShape.Latin + 2, static () => [.. Names<SegmentShape>(), "edge"]);
    private static readonly FeaturePart s_closing = Part<SegmentClosing>((int)SegmentClosing.Quote + 1);
    private static readonly FeaturePart s_no = new(2, static () => ["no", "yes"]);
    private static readonly FeaturePart s_body = new(4, static () => ["before", "inside", "behind", "none"]);
    private static readonly FeaturePart s_near = new(4, static () => ["0-3", "4-8", "9-20", "more"]);
    private static readonly FeaturePart s_place = new(4, static () => ["only", "first", "middle", "last"]);
    private static readonly FeaturePart s_opening = new(3, static () => ["none", "dash", "quote"]);
    private static readonly FeaturePart s_language = new(3, static () => ["other", "kazakh", "latin"]);

    public static readonly int Bias = Add("bias");
    public static readonly int Class = Add("class", s_class);
    public static readonly int Label = Add("label+trust+colon+goes-on", s_label, s_trust, s_no, s_no);
    public static readonly int Before = Add("before", s_class);
    public static readonly int Behind = Add("behind", s_class);
    public static readonly int LabelBefore = Add("label-before+distance+sentence", s_label, s_near, s_no);
    public static readonly int LabelBehind = Add("label-behind+distance+sentence", s_label, s_near, s_no);
    public static readonly int LabelBeforeGroup = Add("label-before+group", s_group, s_group);
    public static readonly int LabelBehindGroup = Add("label-behind+group", s_group, s_group);
    public static readonly int GroupBefore = Add("group+before", s_group, s_group);
    public static readonly int GroupBehind = Add("group+behind", s_group, s_group);
    public static readonly int BodyClass = Add("body+class", s_body, s_class);
    public static readonly int ShapeGroup = Add("shape+group", s_shape, s_group);
    public static readonly int WholeLine = Add("whole-line+group", s_no, s_group);
    public static readonly int ShapeLanguage = Add("shape+language", s_shape, s_language);
    public static readonly int BodyDistance = Add("body+distance", s_body, Numbers(7));

    /// <summary>The features before this one also tell the kinds apart.</summary>
    public static readonly int KindSize = s_size;

    public static readonly int ClassLeft = Add("class+left", s_class, s_gap);
    public static readonly int ClassRight = Add("class+right", s_class, s_gap);
    public static readonly int Before2 = Add("second-before", s_group);
    public static readonly int Behind2 = Add("second-behind", s_group);
    public static readonly int LabelsNear = Add("labels-in-8+shape", Numbers(6), s_shape);
    public static readonly int LabelsAround = Add("labels-in-30+shape", Numbers(7), s_shape);
    public static readonly int BodyShape = Add("body+shape", s_body, s_shape);
    public static readonly int SentenceWords = Add("sentence-words-before+behind", Numbers(6), Numbers(6));
    public static readonly int Shape = Add("shape+before", s_shape, s_shape);
    public static readonly int ShapeBehind = Add("shape+behind", s_shape, s_shape);
    public static readonly int ShapePlace = Add("shape+place", s_shape, s_place);
    public static readonly int ShapeOpening = Add("shape+opening", s_shape, s_opening);
    public static readonly int ShapeFinite = Add("shape+finite", s_shape, s_no);
    public static readonly int SegmentWords = Add("segment-words+body", Numbers(8), s_body);
    public static readonly int FromStart = Add("words-from-start", Numbers(9));
    public static readonly int FromEnd = Add("words-from-end", Numbers(9));
    public static readonly int Repeat = Add("repeat+shape", s_repeat, s_shape);
    public static readonly int UnitWords = Add("words+group", Numbers(6), s_group);
    public static readonly int Dates = Add("dates-in-30", Numbers(5));
    public static readonly int Caps = Add("capitals-in-15", Numbers(6));
    public static readonly int Ends = Add("sentence-ends-in-40", Numbers(6));
    public static readonly int Topic = Add("topic+shape", Numbers(TopicFinder.Levels), s_shape);
    public static readonly int TopicBody = Add("topic+body", Numbers(TopicFinder.Levels), s_body);
    public static readonly int Notices = Add("notices+shape", Numbers(4), s_shape);
    public static readonly int NoticesBody = Add("notices+body", Numbers(4), s_body);
    public static readonly int Functions = Add("functions+shape", Numbers(4), s_shape);
    public static readonly int FunctionsBody = Add("functions+body", Numbers(4), s_body);
    public static readonly int Closing = Add("closing+shape", s_closing, s_shape);
    public static readonly int ClosingBody = Add("closing+body", s_closing, s_body);
    public static readonly int ColonBehind = Add("colon+behind", s_group);
    public static readonly int ColonBefore = Add("colon-before+group", s_group);
    public static readonly int Headline = Add("headline+lines", s_no, s_no);

    /// <summary>Number of features.</summary>
    public static int Size => s_size;

    /// <summary>How many features a unit has at most.</summary>
    public static int MaxActive => s_templates.Count;

    public static IReadOnlyList<FeatureTemplate> Templates => s_templates;

    private static int Add(string name, params FeaturePart[] parts)
    {
        var template = new FeatureTemplate(name, s_size, parts);
        s_templates.Add(template);
        s_size += template.Size;
        return template.Offset;
    }

    private static FeaturePart Part<T>(int size)
        where T : struct, Enum => new(size, static () => Names<T>());

    private static FeaturePart Numbers(int count) => new(count, () => [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))]);

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Kebab)];

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
