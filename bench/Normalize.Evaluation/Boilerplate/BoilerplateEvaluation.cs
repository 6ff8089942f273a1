using System.Globalization;
using Normalize.Boilerplate;
using Normalize.DataTools;
using Normalize.DataTools.Boilerplate;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Evaluation.Boilerplate;

/// <summary>
/// Scores the shipped stage on the marked pages, then each site by a model that has not seen it, with the phrases hidden that
/// only its pages have: the figures to expect on a new site. <c>--errors FILE</c> writes every imperfect page, marked;
/// <c>--speed</c> prints megabytes a second instead.
/// </summary>
internal static class BoilerplateEvaluation
{
    public static int Run(string[] args)
    {
        if (SharedFolder.Find(args) is not { } shared)
        {
            return 0;
        }

        int at = Array.IndexOf(args, "--errors");
        using TextWriter errors = at >= 0 && at + 1 < args.Length ? new StreamWriter(args[at + 1]) : TextWriter.Null;
        var set = new TrainingSet(Repository.FindRoot(), shared);
        var stage = new BoilerplateStage(RuleSet.Default);
        if (args.Contains("--speed"))
        {
            BoilerplateSpeed.Run(stage, set);
            return 0;
        }

        Console.WriteLine(StripReport.Header);
        foreach ((string name, IReadOnlyList<GoldPage> pages) in StripReport.Sets(set))
        {
            var score = new StripScore();
            StripEvaluation.Run(stage, pages, score, errors);
            Console.WriteLine(StripReport.Line("shipped, " + name, score));
        }

        foreach ((string name, StripScore score) in StripEvaluation.LeaveOneSiteOut(set, new TrainingRecipe(set), errors))
        {
            Console.WriteLine(StripReport.Line("site left out, " + name, score));
        }

        Console.WriteLine();
        Console.WriteLine($"whole pages without boilerplate, changed: {ChangedNegatives(shared, stage)}");
        Console.WriteLine($"pages that a second run changes again: {set.Marked.Concat(set.Clean).Count(page => !IsStable(stage, page.Text))}");
        return 0;
    }

    private static string ChangedNegatives(string shared, BoilerplateStage stage)
    {
        int pages = 0;
        var changed = new List<string>();
        foreach (GoldPage page in GoldPage.ReadNegatives(Path.Combine(shared, "samples", "negatives.dev.jsonl")))
        {
            pages++;
            if (Strip(stage, page.Text) != page.Text)
            {
                changed.Add(page.Id);
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{changed.Count} of {pages} {string.Join(' ', changed)}");
    }

    private static bool IsStable(BoilerplateStage stage, string text)
    {
        string once = Strip(stage, text);
        return Strip(stage, once) == once;
    }

    private static string Strip(BoilerplateStage stage, string text)
    {
        var edits = new EditBuilder();
        stage.Run(text, edits);
        var target = new char[text.Length + edits.Delta];
        edits.Apply(text, target);
        return new string(target);
    }
}
