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

    public static BoilerplateStage Stage(PhraseTable phrases, (short[] Strip, short[] Kinds) weights) =>
        new(RuleSet.Default, phrases, new BoilerplateModel(weights.Strip, weights.Kinds));

    /// <summary>
    /// Judges every page by a model that has seen no page of its site and none of the phrases that only its site has, and by
    /// thresholds chosen on the other sites, so that no figure is chosen while it is watched.
    /// </summary>
    public static Dictionary<string, StripScore> LeaveOneSiteOut(TrainingSet set, TrainingRecipe recipe, TextWriter? errors = null)
    {
        var stages = new Dictionary<string, BoilerplateStage>();
        var chooser = new ThresholdChooser();
        foreach (string site in set.Sites)
        {
            // No page of another site has the phrases that are hidden here, so what those teach stays as it is.
            stages[site] = Stage(set.PhrasesWithout(site), ModelTrainer.Train(recipe.Examples(site)));
            foreach (GoldPage page in set.Marked.Where(p => p.Site == site))
            {
                chooser.Add(stages[site], page, site);
            }

            foreach (GoldPage page in set.CleanOfFold(site))
            {
                chooser.Add(stages[site], page, site);
            }
        }

        var scores = new Dictionary<string, StripScore> { ["real"] = new(), ["relined"] = new(), ["composed"] = new(), ["clean"] = new() };
        foreach (string site in set.Sites)
        {
            BoilerplateStage stage = stages[site].With(chooser.Best(site));
            Run(stage, set.Real.Where(p => p.Site == site), scores["real"], errors);
            Run(stage, set.Relined.Where(p => p.Site == site), scores["relined"], errors);
            Run(stage, set.Composed.Where(p => p.Site == site), scores["composed"], errors);
            Run(stage, set.CleanOfFold(site), scores["clean"], errors);
        }

        Console.WriteLine($"# thresholds chosen on all sites: {chooser.Best(null)}");
        Console.WriteLine($"# shipped: {StripThresholds.Default}");
        return scores;
    }
}
