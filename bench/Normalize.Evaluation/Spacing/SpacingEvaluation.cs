using System.Diagnostics;
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
    private const int HeldOutLines = 6000;
    private const int UnknownLines = 1500;

    public static int Run(string[] args)
    {
        if (SharedFolder.Find(args) is not { } shared)
        {
            return 1;
        }

        string samples = Path.Combine(shared, "samples");
        string? model = Option(args, "--model");
        if (args.Contains("--speed"))
        {
            SpacingSpeed.Run(File.ReadAllLines(Path.Combine(samples, "clean.dev.txt")));
        }
        else if (args.Contains("--ablate"))
        {
            Ablate(samples);
        }
        else if (Option(args, "--held-out") is { } file)
        {
            HoldOut(Path.Combine(shared, "corpus"), file, model, Number(args, "--show"));
        }
        else if (Option(args, "--text") is { } text)
        {
            Explain(text, Open(model));
        }
        else
        {
            Measure(samples, new SpacingRepair(RuleSet.Default, Open(model)) { DecodeEverything = args.Contains("--everything") }, args);
        }

        return 0;
    }

    private static void Measure(string samples, SpacingRepair stage, string[] args)
    {
        int show = Number(args, "--show");
        var noisy = new List<string>();
        var scores = new List<(string Name, SpacingScore Score)>();
        foreach (string set in (string[])["pdf.dev", "spacing.dev", "negatives.dev"])
        {
            List<GoldPassage> passages = GoldPassage.Read(Path.Combine(samples, set + ".jsonl"));
            noisy.AddRange(passages.Select(static p => p.Noisy));
            SpacingScore score = Score(stage, passages);
            SpacingScore seeds = Score(stage, [.. passages.Where(static p => p.Id.StartsWith("seed-004-", StringComparison.Ordinal))]);
            string extra = seeds.Passages > 0 ? $"  seed-004 {seeds.Exact}/{seeds.Passages}" : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-14} mended {score.MendedShare:F4} ({score.Mended}/{score.Damaged})  exact {score.ExactShare:F4}  word_f1 {score.WordF1:F5}  made_worse {score.MadeWorse}  changed {score.Changed}  unstable {score.Unstable}{extra}"));
            Show(score, show);
            scores.Add((set, score));
        }

        string[] clean = File.ReadAllLines(Path.Combine(samples, "clean.dev.txt"));
        SpacingScore lines = Score(stage, [.. clean.Select(static (line, i) => new GoldPassage($"line {i + 1}", line, [line]))]);
        Console.WriteLine($"clean.dev      changed {lines.Failures.Count} of {lines.Passages}  unstable {lines.Unstable}");
        Show(lines, args.Contains("--clean") ? int.MaxValue : 0);
        List<GoldPassage> damaged = SyntheticDamage.Make(clean, 3000);
        SpacingScore synthetic = Score(stage, damaged);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"synthetic      exact {synthetic.ExactShare:F4} of {synthetic.Passages}  word_f1 {synthetic.WordF1:F5}  unstable {synthetic.Unstable}"));
        Show(synthetic, args.Contains("--synthetic") ? show : 0);
        foreach (int words in (int[])[2, 3, 4])
        {
            SpacingScore together = Score(stage, LostGaps.Make(clean, words));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run together   {words} words: exact {together.ExactShare:F4} of {together.Passages}  made_worse {together.MadeWorse}"));
        }

        MeasurePrecision(stage, clean);
        scores.Add(("synthetic", synthetic));
        noisy.AddRange(clean);
        noisy.AddRange(damaged.Select(static p => p.Noisy));
        Console.WriteLine($"repair         a second run changes {noisy.Count(static text => KazakhText.Repair(text) is var once && KazakhText.Repair(once) != once)} of {noisy.Count} passages of all sets");
        if (args.Contains("--errors"))
        {
            PrintErrors(scores);
        }
    }

    /// <summary>What damage is mistaken for, on lines made so that the truth is known.</summary>
    private static void MeasurePrecision(SpacingRepair stage, string[] clean)
    {
        var edits = new EditBuilder();
        string[] sound = [.. clean.Where(line => Repair(stage, line, edits) == line)];
        foreach (double share in (double[])[1, 0.4])
        {
            string[] unknown = [.. UnknownWords.Make(sound.Take(UnknownLines), share)];
            int lost = unknown.Count(line => Repair(stage, line, edits).Count(' ') < line.Count(' '));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"unknown words  {share:P0} of the words: {lost} of {unknown.Length} lines lose a space"));
        }

        List<GoldPassage> dashes = OneSidedSpaces.LostByDashes(sound);
        int taken = dashes.Count(p => Repair(stage, p.Noisy, edits) is var output && output != p.Noisy && output != p.Clean[0]);
        List<GoldPassage> hyphens = OneSidedSpaces.PutBesideHyphens(sound);
        int closed = hyphens.Count(p => Repair(stage, p.Noisy, edits) == p.Clean[0]);
        Console.WriteLine($"space on one side only: {taken} of {dashes.Count} dashes taken for hyphens, {closed} of {hyphens.Count} hyphens closed up");
    }

    /// <summary>The confusion of the errors that remain, a column a set.</summary>
    private static void PrintErrors(List<(string Name, SpacingScore Score)> scores)
    {
        Dictionary<string, int>[] counts = [.. scores.Select(static s => SpacingErrors.Count(s.Score).ToDictionary(static e => e.Kind, static e => e.Count))];
        Console.WriteLine("error\t" + string.Join('\t', scores.Select(static s => s.Name)));
        foreach (string kind in counts.SelectMany(static c => c.Keys).Distinct().OrderByDescending(kind => counts.Sum(c => c.GetValueOrDefault(kind))))
        {
            Console.WriteLine(kind + "\t" + string.Join('\t', counts.Select(c => c.GetValueOrDefault(kind))));
        }
    }

    /// <summary>One line a variant of the model.</summary>
    private static void Ablate(string samples)
    {
        string[] clean = File.ReadAllLines(Path.Combine(samples, "clean.dev.txt"));
        Console.WriteLine("variant\tpdf.dev mended\tspacing.dev mended\tclean.dev lines changed\tsynthetic exact");
        foreach ((string name, SpacingRepair stage) in SpacingAblation.Variants(ShippedModel()))
        {
            SpacingScore pdf = Score(stage, GoldPassage.Read(Path.Combine(samples, "pdf.dev.jsonl")));
            SpacingScore spacing = Score(stage, GoldPassage.Read(Path.Combine(samples, "spacing.dev.jsonl")));
            SpacingScore lines = Score(stage, clean.Select(static line => new GoldPassage("", line, [line])));
            SpacingScore synthetic = Score(stage, SyntheticDamage.Make(clean, 3000));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{pdf.MendedShare:F4}\t{spacing.MendedShare:F4}\t{lines.Changed}\t{synthetic.ExactShare:F4}"));
        }
    }

    /// <summary>Damaged lines of a corpus file, by a model that has not seen it and by the one that ships; or by the model given alone.</summary>
    private static void HoldOut(string corpus, string file, string? given, int show)
    {
        string[] lines = [.. CorpusFiles.ReadLines(Path.Combine(corpus, file)).Take(HeldOutLines)];
        List<GoldPassage> passages = SyntheticDamage.Make(lines, HeldOutLines);
        (string Name, byte[] Model)[] models = given is not null
            ? [("by the model given", File.ReadAllBytes(given))]
            : [("without it", TrainCommand.Build(corpus, TrainCommand.LetterCut, new HashSet<string> { file }, TextWriter.Null)), ("shipped", ShippedModel())];
        foreach ((string name, byte[] model) in models)
        {
            SpacingScore score = Score(new SpacingRepair(RuleSet.Default, WordModel.Open(model)), passages);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}, {name}: exact {score.ExactShare:F4} of {score.Passages}  word_f1 {score.WordF1:F5}"));
            Show(score, show);
        }
    }

    /// <summary>The repair of a text, and how the decoder reads the whole of it: tokens with what stands before them and the cost so far.</summary>
    private static void Explain(string text, WordModel model)
    {
        Console.WriteLine(Repair(new SpacingRepair(RuleSet.Default, model), text, new EditBuilder()));
        var decoder = new Decoder(model);
        decoder.Glyphs.Read(text, 0, text.Length);
        decoder.Run(true, 0);
        foreach (Decoder.Token token in decoder.Tokens)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new string(decoder.Glyphs.Char, token.Start, token.End - token.Start),-20} {token.Role,-10} join {token.Join} state {token.State} {decoder.CostOf(token):F2}"));
        }
    }

    /// <summary>Opens a model file, or the embedded one, telling how long that took.</summary>
    private static WordModel Open(string? file)
    {
        if (file is not null)
        {
            return WordModel.Open(File.ReadAllBytes(file));
        }

        long start = Stopwatch.GetTimestamp();
        TimeSpan used = Environment.CpuUsage.TotalTime;
        WordModel model = WordModel.Default;
        used = Environment.CpuUsage.TotalTime - used;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"model          ready in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F1} ms, {used.TotalMilliseconds:F1} ms of them at work, compiling its code included"));
        return model;
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

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static int Number(string[] args, string name) =>
        Option(args, name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : 0;
}
