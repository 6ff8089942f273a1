using Normalize.Ocr;
using Normalize.Rules;
using Normalize.Spacing;

namespace Normalize.Evaluation.Characters;

/// <summary>Recognised passages before and after repair, and clean lines that the OCR rules change.</summary>
internal static class OcrFigures
{
    public static void Print(FigureTable table, string samples, string[] clean, int show)
    {
        string file = Path.Combine(samples, "ocr.dev.jsonl");
        string[] noisy = [.. SampleFile.Field(file, "noisy").Select(Space)];
        string[] truth = [.. SampleFile.Field(file, "clean").Select(Space)];
        var rules = new RuleSet(Safety.Conservative, null, OcrRules.All.Select(rule => rule.Id));
        ITextStage[] before = [.. CharactersCommand.DefaultStages(), new SpacingRepair(rules)];
        ITextStage[] stages = [.. before, new OcrRepair(rules)];
        double errorsBefore = 0;
        double errorsAfter = 0;
        int letters = 0;
        int worse = 0;
        for (int i = 0; i < noisy.Length; i++)
        {
            string repaired = Space(CharactersCommand.Repair(noisy[i], stages));
            int old = Distance(truth[i], noisy[i]);
            int now = Distance(truth[i], repaired);
            errorsBefore += old;
            errorsAfter += now;
            letters += truth[i].Length;
            worse += now > old ? 1 : 0;
            if (now > old && worse <= show)
            {
                Console.WriteLine($"  worse: {noisy[i]}\n     -> {repaired}\n   gold {truth[i]}");
            }
        }

        table.AtMost("OCR: errors after / before", errorsAfter / errorsBefore, 0.70, $"cer {errorsBefore / letters:0.00000} -> {errorsAfter / letters:0.00000}");
        table.AtMost("OCR: passages made worse, %", 100.0 * worse / noisy.Length, 3, $"{worse} of {noisy.Length}");
        int changed = 0;
        foreach (string line in clean)
        {
            string without = CharactersCommand.Repair(line, before);
            string with = CharactersCommand.Repair(without, stages[^1..]);
            if (with != without && changed++ < show)
            {
                string[] a = without.Split(' ');
                string[] b = with.Split(' ');
                Console.WriteLine($"  clean: {string.Join("; ", a.Zip(b).Where(pair => pair.First != pair.Second).Select(pair => pair.First + " -> " + pair.Second))}");
            }
        }

        table.AtMost("OCR: clean lines changed by its rules", changed, 15, $"of {clean.Length}");
    }

    private static string Space(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Levenshtein distance, two rows.</summary>
    private static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        int[] row = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(previous[j], row[j - 1]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            (previous, row) = (row, previous);
        }

        return previous[b.Length];
    }
}
