using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>Trains the boilerplate model on the samples, writes its weights with their birth certificate and prints the evaluation.</summary>
internal static class TrainBoilerplateCommand
{
    public static int Run(string[] args)
    {
        string root = Repository.FindRoot();
        int at = Array.IndexOf(args, "--shared");
        string shared = at >= 0 && at + 1 < args.Length ? args[at + 1] : Path.Combine(root, "..", "shared");
        if (!Directory.Exists(Path.Combine(shared, "samples")))
        {
            Console.Error.WriteLine($"No samples in {Path.GetFullPath(shared)}: there is nothing to learn from. --shared DIR names another folder.");
            return 2;
        }

        at = Array.IndexOf(args, "--errors");
        using TextWriter errors = at >= 0 && at + 1 < args.Length ? new StreamWriter(args[at + 1]) : TextWriter.Null;
        var set = new TrainingSet(root, shared);
        var recipe = new TrainingRecipe(set);
        (short[] Strip, short[] Kinds) weights = ModelTrainer.Train(recipe.Examples(leaveOut: null));
        BoilerplateStage stage = StripEvaluation.Stage(set.Phrases, weights);
        var table = new List<string> { StripReport.Header };
        foreach ((string name, IReadOnlyList<GoldPage> pages) in StripReport.Sets(set))
        {
            var score = new StripScore();
            StripEvaluation.Run(stage, pages, score, errors);
            Print(table, StripReport.Line("seen, " + name, score));
        }

        if (!args.Contains("--quick"))
        {
            foreach ((string name, StripScore score) in StripEvaluation.LeaveOneSiteOut(set, recipe, errors))
            {
                Print(table, StripReport.Line("site left out, " + name, score));
            }
        }

        WeightFile.Write(Path.Combine(root, WeightFile.RelativePath), Certificate(set, table), weights.Strip, weights.Kinds);
        return 0;
    }

    private static void Print(List<string> table, string line)
    {
        table.Add(line);
        Console.WriteLine(line);
    }

    private static IEnumerable<string> Certificate(TrainingSet set, List<string> table) =>
    [
        "Weights of the boilerplate model: how much each feature of a page part speaks for boilerplate, and for each kind of it, in 1/64 of log-odds.",
        "Logistic regression; numbers only, no text of the pages. Command: dotnet run -c Release --project src/Normalize.DataTools -- train-boilerplate",
        $"Trained on {set.Marked.Count()} marked development pages of {set.Sites.Count} sites ({set.Real.Count} real, {set.Relined.Count} of them with lines rebuilt, {set.Composed.Count} composed), each",
        $"with and without the phrases only its own site has, and on {Math.Min(TrainingRecipe.CleanPages, set.Clean.Count)} pages of clean prose. \"Site left out\": judged by weights that have",
        "not seen the site, the phrases hidden that only its pages have, with thresholds chosen on the other sites.",
        .. table,
    ];
}
