using Normalize.Boilerplate;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.DataTools.Boilerplate;

/// <summary>Runs the stage over marked pages and counts.</summary>
internal static class StripEvaluation
{
    public static void Run(BoilerplateStage stage, IEnumerable<GoldPage> pages, StripScore score, TextWriter? errors = null)
    {
        var edits = new EditBuilder();
        foreach (GoldPage page in pages)
        {
            edits.Clear();
            var findings = new PageFindings();
            stage.Run(page.Text, edits, findings);
            string? markup = score.Add(page, findings.Spans);
            if (markup is not null)
            {
                errors?.WriteLine($"-- {page.Id} {page.Site}\n{markup}");
            }
        }
    }

    /// <summary>The shipped model, which has seen these pages.</summary>
    public static BoilerplateStage Seen(PhraseTable phrases, (short[] Strip, short[] Kinds) weights) =>
        new(RuleSet.Default, phrases, new BoilerplateModel(weights.Strip, weights.Kinds));

    /// <summary>Judges every page by a model that has seen no page of its site, its own phrases hidden if <paramref name="strict"/>.</summary>
    public static Dictionary<string, StripScore> LeaveOneSiteOut(TrainingSet set, bool strict, TextWriter? errors = null)
    {
        var scores = new Dictionary<string, StripScore> { ["real"] = new(), ["relined"] = new(), ["composed"] = new(), ["clean"] = new() };
        var hidden = set.Sites.ToDictionary(site => site, site => set.PhrasesWithout([site]));
        int fold = 0;
        foreach (string site in set.Sites)
        {
            PhraseTable phrases = strict ? hidden[site] : set.Phrases;
            (short[] Strip, short[] Kinds) weights = ModelTrainer.Train(TrainingRecipe.Examples(set, hidden, site, strict, fold));
            BoilerplateStage stage = Seen(phrases, weights);
            Run(stage, set.Real.Where(p => p.Site == site), scores["real"], errors);
            Run(stage, set.Relined.Where(p => p.Site == site), scores["relined"], errors);
            Run(stage, set.Composed.Where(p => p.Site == site), scores["composed"], errors);
            Run(stage, set.Clean.Where((_, i) => i % set.Sites.Count == fold), scores["clean"], errors);
            fold++;
        }

        return scores;
    }
}
