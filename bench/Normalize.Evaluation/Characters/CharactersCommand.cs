using Normalize.Characters;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Evaluation.Characters;

/// <summary>The figures of the characters room, on damage made from clean lines with a fixed seed.</summary>
internal static class CharactersCommand
{
    public static int Run(string[] args)
    {
        if (SharedFolder.Find(args) is not { } shared)
        {
            return 1;
        }

        string samples = Path.Combine(shared, "samples");

        int option = Array.IndexOf(args, "--show");
        int show = option >= 0 && option + 1 < args.Length ? int.Parse(args[option + 1]) : 0;
        string[] clean = File.ReadAllLines(Path.Combine(samples, "clean.dev.txt"));
        string[] negatives = [.. SampleFile.Field(Path.Combine(samples, "negatives.dev.jsonl"), "text")];
        var table = new FigureTable();
        if (args.Contains("--sweep"))
        {
            OcrFigures.Sweep(samples, clean);
            return 0;
        }

        if (args.Contains("--ocr"))
        {
            OcrFigures.Print(table, samples, clean, negatives, show);
            return table.AllHold ? 0 : 1;
        }

        CleanFigures.Print(table, clean, negatives, show);
        ScanFigures.Print(table, clean);
        DetectionFigures.Print(table, clean, show);
        MojibakeFigures.Print(table, clean, show);
        LookAlikeFigures.Print(table, clean, show);
        OcrFigures.Print(table, samples, clean, negatives, show);
        return table.AllHold ? 0 : 1;
    }

    /// <summary>The text after all stages.</summary>
    public static string Repair(string text, ITextStage[] stages)
    {
        var edits = new EditBuilder();
        foreach (ITextStage stage in stages)
        {
            edits.Clear();
            stage.Run(text, edits);
            if (edits.Count > 0)
            {
                char[] result = new char[text.Length + edits.Delta];
                edits.Apply(text, result);
                text = new string(result);
            }
        }

        return text;
    }

    public static ITextStage[] DefaultStages() => CharacterRepair.Create(RuleSet.Default);
}
