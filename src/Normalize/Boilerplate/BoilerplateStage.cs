using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Boilerplate;

/// <summary>Strips what is not the article from a page, and tells what it was.</summary>
internal sealed class BoilerplateStage : IPageStage
{
    private static readonly Rule[] s_rules = [.. Enum.GetValues<BoilerplateKind>().Select(RuleOf)];

    private readonly PhraseTable _phrases;
    private readonly BoilerplateModel _model;
    private readonly bool[] _enabled;
    private Page? _spare;

    public BoilerplateStage(RuleSet rules)
        : this(rules, PhraseTable.Default, BoilerplateModel.Default)
    {
    }

    internal BoilerplateStage(RuleSet rules, PhraseTable phrases, BoilerplateModel model)
    {
        _phrases = phrases;
        _model = model;
        _enabled = [.. s_rules.Select(rules.IsEnabled)];
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        Page page = Take();
        Read(text, page, edits);
        Give(page);
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<char> text, EditBuilder edits, PageFindings findings)
    {
        Page page = Take();
        Read(text, page, edits);
        findings.Spans.AddRange(page.Spans.Span);
        findings.Metadata = MetadataReader.Read(text, page);
        Give(page);
    }

    private void Read(ReadOnlySpan<char> text, Page page, EditBuilder edits)
    {
        PageParser.Parse(text, page, _phrases);
        PageParser.Score(page, _model);
        LineRules.Apply(text, page);
        UnitDecoder.Decode(page);
        KindAssigner.Assign(page);
        SpanWriter.Write(page, _enabled);
        StripEdits.Write(text, page.Spans.Span, s_rules, edits);
    }

    private Page Take() => Interlocked.Exchange(ref _spare, null) ?? new Page();

    private void Give(Page page)
    {
        page.Release();
        _spare = page;
    }

    private static Rule RuleOf(BoilerplateKind kind)
    {
        string id = "boilerplate." + BoilerplateKinds.ToWireName(kind).Replace('_', '-');
        return BoilerplateRules.All.Single(rule => rule.Id == id);
    }
}
