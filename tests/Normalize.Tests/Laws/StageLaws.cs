using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Tests.Laws;

/// <summary>What every stage promises by itself, whatever rooms stand around it.</summary>
[TestFixtureSource(typeof(StageCase), nameof(StageCase.All))]
internal sealed class StageLaws(StageCase stage)
{
    /// <summary>There are sixty stages; the pipelines, which run the same ones, take the full number of texts.</summary>
    private const int Rounds = 30;

    private static readonly RuleSet s_all = new(Safety.Heuristic, enabled: RuleCatalog.All.Select(rule => rule.Id));
    private static readonly RuleSet s_none = new(Safety.Heuristic, disabled: RuleCatalog.All.Select(rule => rule.Id));

    private readonly ITextStage _stage = stage.Build(s_all);

    [Test]
    public void Restore_OfTheResult_IsTheText() => Law.Holds(
        source =>
        {
            string text = stage.Prepare(source);
            (string result, EditList edits) = Run(_stage, text);
            Assert.That(edits.Restore(result), Is.EqualTo(text));
            Assert.That(EditList.Create(edits, result.Length).SourceLength, Is.EqualTo(text.Length), "edits are in order and fit the text");
        },
        Rounds);

    [Test]
    public void WellFormedText_StaysWellFormed() => Law.Holds(
        source =>
        {
            string text = stage.Prepare(source);
            if (WellFormed.Is(text))
            {
                Assert.That(WellFormed.Is(Run(_stage, text).Result));
            }
        },
        Rounds);

    [Test]
    public void RulesOff_ChangeNothing()
    {
        ITextStage off = stage.Build(s_none);
        Law.Holds(source => Assert.That(Run(off, stage.Prepare(source)).Edits, Is.Empty), Rounds);
    }

    [Test]
    public void Rules_GiveTheStageWork() =>
        Assert.That(Enumerable.Range(1, 2000).Any(seed => Run(_stage, stage.Prepare(Law.Text(seed))).Edits.Count > 0), "no text of the laws gives this stage anything to do, so they hold of nothing");

    [Test]
    public void ManyThreads_GiveTheSame()
    {
        string[] texts = [.. Enumerable.Range(1, 12).Select(seed => stage.Prepare(Law.Text(seed)))];
        string[] expected = [.. texts.Select(text => Run(_stage, text).Result)];
        ITextStage fresh = stage.Build(s_all);
        Parallel.For(0, 2 * texts.Length, i => Assert.That(Run(fresh, texts[i % texts.Length]).Result, Is.EqualTo(expected[i % texts.Length])));
    }

    private static (string Result, EditList Edits) Run(ITextStage stage, string text)
    {
        var edits = new EditBuilder();
        stage.Run(text, edits);
        var result = new char[text.Length + edits.Delta];
        Assert.That(edits.Apply(text, result), Is.EqualTo(result.Length));
        return (new string(result), edits.ToEditList(text));
    }
}
