using System.Diagnostics;
using System.Globalization;

namespace Normalize.DataTools.Boilerplate;

/// <summary>Trains the boilerplate model on the samples, writes its weights and prints the evaluation.</summary>
internal static class TrainBoilerplateCommand
{
    public static int Run(string[] args)
    {
        string root = Repository.FindRoot();
        string shared = args is ["--shared", var dir, ..] ? dir : Path.Combine(root, "..", "shared");
        var clock = Stopwatch.StartNew();
        var set = new TrainingSet(root, shared);
        Console.WriteLine($"{set.Sites.Count} sites, {set.Clean.Count} clean pages; {clock.ElapsedMilliseconds} ms");
        var hidden = set.Sites.ToDictionary(site => site, site => set.PhrasesWithout([site]));
        (short[] Strip, short[] Kinds) weights = ModelTrainer.Train(TrainingRecipe.Examples(set, hidden, null, false, 0));
        WeightFile.Write(Path.Combine(root, WeightFile.RelativePath), ["Weights of the boilerplate model."], weights.Strip, weights.Kinds);
        using (var errors = new StreamWriter("/tmp/boilerplate/seen.txt"))
        {
            var stage = StripEvaluation.Seen(set.Phrases, weights);
            foreach ((string name, List<GoldPage> pages) in new[] { ("seeds", set.Real.Where(p => p.Id.StartsWith("seed", StringComparison.Ordinal)).ToList()), ("real", set.Real), ("relined", set.Relined), ("composed", set.Composed), ("clean", set.Clean) })
            {
                var score = new StripScore();
                StripEvaluation.Run(stage, pages, score, errors);
                Print("seen " + name, score);
            }
        }

        Console.WriteLine($"{clock.ElapsedMilliseconds} ms");
        foreach (bool strict in args.Contains("--quick") ? (bool[])[] : [true])
        {
            using var errors = new StreamWriter($"/tmp/boilerplate/{(strict ? "strict" : "loose")}.txt");
            foreach ((string name, StripScore score) in StripEvaluation.LeaveOneSiteOut(set, strict, errors))
            {
                Print((strict ? "strict " : "loose ") + name, score);
            }
        }

        Console.WriteLine($"{clock.ElapsedMilliseconds} ms");
        return 0;
    }

    private static void Print(string name, StripScore s) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18} P {s.Precision:F4}  R {s.Recall:F4}  F {s.F1:F4}  lost {s.Lost * 100:F3} %  kinds {s.KindAccuracy:F3}  perfect {s.Perfect}/{s.Pages}"));
}
