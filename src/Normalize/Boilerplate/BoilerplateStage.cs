using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Boilerplate;

/// <summary>Strips what is not the article from a page, and tells what it was.</summary>
internal sealed class BoilerplateStage : IPageStage
{
    private static readonly Rule[] s_rules = [.. Enum.GetValues<BoilerplateKind>().Select(RuleOf)];

    private readonly RuleSet _rules;
    private readonly PhraseTable _phrases;
    private readonly BoilerplateModel _model;
    private readonly bool[] _enabled;
    private readonly SiteRule? _site;
    private readonly StripThresholds _thresholds;
    private readonly PagePool _pages = new();
    private readonly StripSettler.Judge _judgeRest;

    public BoilerplateStage(RuleSet rules)
        : this(rules, PhraseTable.Default, BoilerplateModel.Default)
    {
    }

    internal BoilerplateStage(RuleSet rules, PhraseTable phrases, BoilerplateModel model, SiteRule? site = null, StripThresholds? thresholds = null)
    {
        _rules = rules;
        _thresholds = thresholds ?? StripThresholds.Default;
        _site = site;
        _phrases = phrases;
        _model = model;
        _enabled = [.. s_rules.Select(rules.IsEnabled)];
        _judgeRest = JudgeRest;
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<char> text, EditBuilder edits) => Run(text, edits, null);

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<char> text, EditBuilder edits, PageFindings? findings)
    {
        Page page = _pages.Take(text.Length);
        Judge(text, page);
        if (findings is not null)
        {
            findings.Metadata = MetadataReader.Read(text, page);
        }

        if (page.Spans.Count > 0)
        {
            Page again = _pages.Take(text.Length);
            StripSettler.Settle(text, page, again, _judgeRest);
            _pages.Give(again, text.Length);
            StripEdits.Write(text, page.Spans.Span, s_rules, edits);
            findings?.Spans.AddRange(page.Spans.Span);
        }

        _pages.Give(page, text.Length);
    }

    /// <summary>The same stage for pages of one site of a crawl, whose repeated parts are known.</summary>
    public BoilerplateStage ForSite(SiteProfile profile, string site) => new(_rules, _phrases, _model, new SiteRule(profile, site), _thresholds);

    internal BoilerplateStage With(StripThresholds thresholds) => new(_rules, _phrases, _model, _site, thresholds);

    private void Judge(ReadOnlySpan<char> text, Page page)
    {
        PageParser.Parse(text, page, _phrases);
        Finish(text, page);
    }

    private void JudgeRest(ReadOnlySpan<char> text, Page page, Page rest)
    {
        PageParser.ParseRest(text, page, rest, _phrases);
        Finish(text, rest);
    }

    private void Finish(ReadOnlySpan<char> text, Page page)
    {
        Score(text, page);
        _site?.Apply(page);
        Decide(page, _thresholds);
    }

    /// <summary>Everything that does not depend on thresholds.</summary>
    internal void Prepare(ReadOnlySpan<char> text, Page page)
    {
        PageParser.Parse(text, page, _phrases);
        Score(text, page);
    }

    private void Score(ReadOnlySpan<char> text, Page page)
    {
        PageScorer.Score(page, _model);
        LineRules.Apply(text, page);
        FooterRule.Apply(text, page);
    }

    /// <summary>Writes the spans of a prepared page; may be asked again with other thresholds.</summary>
    internal void Decide(Page page, StripThresholds thresholds)
    {
        page.Spans.Clear();
        if (!UnitDecoder.Decode(page, thresholds))
        {
            return;
        }

        BodyGuard.Apply(page);
        PageScorer.FindKinds(page, _model);
        KindAssigner.Assign(page);
        SpanWriter.Write(page, _enabled);
    }

    private static Rule RuleOf(BoilerplateKind kind)
    {
        string id = "boilerplate." + BoilerplateKinds.ToWireName(kind).Replace('_', '-');
        return BoilerplateRules.All.Single(rule => rule.Id == id);
    }
}
