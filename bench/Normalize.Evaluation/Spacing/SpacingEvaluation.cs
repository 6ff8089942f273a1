using System.Globalization;
using Normalize.DataTools.Training;
using Normalize.Edits;
using Normalize.Language;
using Normalize.Rules;
using Normalize.Spacing;

namespace Normalize.Evaluation.Spacing;

/// <summary>Measures the spacing room on the development samples.</summary>
internal static class SpacingEvaluation
{
    private const int HeldOutLines = 2000;

    public static int Run(string[] args)
    {
        if (SharedFolder.Find(args) is not { } shared)
        {
            return 1;
        }

        string samples = Path.Combine(shared, "samples");
        if (args.Contains("--speed"))
        {
            SpacingSpeed.Run(File.ReadAllLines(Path.Combine(samples, "clean.dev.txt")));
            return 0;
        }

        if (args.Contains("--ablate"))
        {
            Ablate(samples);
            return 0;
        }

        if (Array.IndexOf(args, "--held-out") is var held and >= 0)
        {
            HoldOut(Path.Combine(shared, "corpus"), args[held + 1]);
            return 0;
        }

        int show = Number(args, "--show", 0);
        int model = Array.IndexOf(args, "--model");
        WordModel words = model >= 0 ? WordModel.Open(File.ReadAllBytes(args[model + 1])) : WordModel.Default;
        var stage = new SpacingRepair(RuleSet.Default, words) { DecodeEverything = args.Contains("--everything") };
        foreach (string set in (string[])["pdf.dev", "spacing.dev", "negatives.dev"])
        {
            List<GoldPassage> passages = GoldPassage.Read(Path.Combine(samples, set + ".jsonl"));
            SpacingScore score = Score(stage, passages);
            SpacingScore seeds = Score(stage, [.. passages.Where(static p => p.Id.StartsWith("seed-004-", StringComparison.Ordinal))]);
            string extra = seeds.Passages > 0 ? $"  seed-004 {seeds.Exact}/{seeds.Passages}" : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-14} mended {score.MendedShare:F4} ({score.Mended}/{score.Damaged})  exact {score.ExactShare:F4}  word_f1 {score.WordF1:F5}  made_worse {score.MadeWorse}  changed {score.Changed}  unstable {score.Unstable}{extra}"));
            Show(score, show);
        }

        string[] clean = File.ReadAllLines(Path.Combine(samples, "clean.dev.txt"));
        SpacingScore lines = Score(stage, [.. clean.Select(static (line, i) => new GoldPassage($"line {i + 1}", line, [line]))]);
        Console.WriteLine($"clean.dev      changed {lines.Failures.Count} of {lines.Passages}  unstable {lines.Unstable}");
        Show(lines, Array.IndexOf(args, "--clean") >= 0 ? int.MaxValue : 0);
        SpacingScore synthetic = Score(stage, SyntheticDamage.Make(clean, 3000));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"synthetic      exact {synthetic.ExactShare:F4} of {synthetic.Passages}  word_f1 {synthetic.WordF1:F5}  unstable {synthetic.Unstable}"));
        Show(synthetic, Array.IndexOf(args, "--synthetic") >= 0 ? show : 0);
        return 0;
    }

    /// <summary>One line a variant of the model.</summary>
    private static void Ablate(string samples)
    {
        string[] clean = File.ReadAllLines(Path.Combine(samples, "clean.dev.txt"));
        Console.WriteLine("variant                    pdf     spacing clean  synthetic");
        foreach ((string name, WordModel model) in SpacingAblation.Variants(ShippedModel()))
        {
            var stage = new SpacingRepair(RuleSet.Default, model);
            SpacingScore pdf = Score(stage, GoldPassage.Read(Path.Combine(samples, "pdf.dev.jsonl")));
            SpacingScore spacing = Score(stage, GoldPassage.Read(Path.Combine(samples, "spacing.dev.jsonl")));
            SpacingScore lines = Score(stage, clean.Select(static line => new GoldPassage("", line, [line])));
            SpacingScore synthetic = Score(stage, SyntheticDamage.Make(clean, 3000));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26} {pdf.MendedShare:F4}  {spacing.MendedShare:F4}  {lines.Changed,4}   {synthetic.ExactShare:F4}"));
        }
    }

    /// <summary>Damaged lines of a corpus file, by a model that has not seen it and by the one that ships.</summary>
    private static void HoldOut(string corpus, string file)
    {
        string[] lines = [.. CorpusFiles.ReadLines(Path.Combine(corpus, file)).Take(HeldOutLines)];
        byte[] without = TrainCommand.Build(corpus, TrainCommand.LetterCut, new HashSet<string> { file }, TextWriter.Null);
        foreach ((string name, byte[] model) in (ReadOnlySpan<(string, byte[])>)[("without it", without), ("shipped", ShippedModel())])
        {
            SpacingScore score = Score(new SpacingRepair(RuleSet.Default, WordModel.Open(model)), SyntheticDamage.Make(lines, HeldOutLines));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}, {name}: exact {score.ExactShare:F4} of {score.Passages}  word_f1 {score.WordF1:F5}"));
        }
    }

    private static byte[] ShippedModel() =>
        File.ReadAllBytes(Path.Combine(Normalize.DataTools.Repository.FindRoot(), "data", "model", "kazakh.model"));

    public static string Repair(ITextStage stage, string text, EditBuilder edits)
    {
        edits.Clear();
        stage.Run(text, edits);
        var result = new char[text.Length + edits.Delta];
        edits.Apply(text, result);
        return new string(result);
    }

    private static SpacingScore Score(SpacingRepair stage, IEnumerable<GoldPassage> passages)
    {
        var edits = new EditBuilder();
        var score = new SpacingScore();
        foreach (GoldPassage passage in passages)
        {
            string output = Repair(stage, passage.Noisy, edits);
            score.Add(passage, output);
            score.AddSecondRun(output, Repair(stage, output, edits));
        }

        return score;
    }

    private static void Show(SpacingScore score, int most)
    {
        foreach ((string id, string input, string output, string gold) in score.Failures.Take(most))
        {
            Console.WriteLine($"-- {id}\n   in   {input}\n   out  {output}\n   gold {gold}");
        }
    }

    private static int Number(string[] args, string name, int otherwise)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
