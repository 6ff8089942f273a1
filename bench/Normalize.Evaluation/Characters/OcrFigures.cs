using Normalize.DataTools.Training;
using Normalize.Ocr;
using Normalize.Rules;
using Normalize.Spacing;

namespace Normalize.Evaluation.Characters;

/// <summary>
/// Recognised passages before and after repair, and clean lines that the OCR rules change. The table of confusions was learned
/// from the same passages, so the figure that counts is the cross-validated one: learned from four fifths, measured on the rest.
/// </summary>
internal static class OcrFigures
{
    private const int Folds = 5;

    /// <summary>Columns at which clean lines are wrapped, to look like a page.</summary>
    private const int PageWidth = 50;

    public static void Print(FigureTable table, string samples, string[] clean, string[] negatives, int show)
    {
        OcrPassage[] passages = OcrPassage.Read(samples);
        OcrScore[] inSample = Repair(passages, _ => OcrConfusions.Default, OcrThresholds.Default);
        OcrScore[] folds = Repair(passages, Learn(passages), OcrThresholds.Default);
        double before = folds.Sum(score => score.Before);
        double letters = folds.Sum(score => score.Letters);
        double after = folds.Sum(score => score.After);
        table.AtMost($"OCR: errors after / before, {Folds} folds", after / before, 0.70, $"cer {before / letters:0.00000} -> {after / letters:0.00000}");
        table.AtMost("OCR: the same, learned on all passages", inSample.Sum(score => score.After) / before, 0.70, "as shipped, in sample");
        double unlearned = Repair(passages, _ => new OcrChannel([], OcrConfusions.Rates), OcrThresholds.Default).Sum(score => score.After);
        table.AtMost("OCR: the same, letter shapes alone", unlearned / before, 1, "nothing learned but the rates of four kinds");
        table.AtMost("OCR: passages made worse, %", 100.0 * folds.Count(score => score.After > score.Before) / folds.Length, 3, $"{folds.Count(score => score.After > score.Before)} of {folds.Length}, folds");
        foreach (OcrScore score in folds.Where(score => score.After > score.Before).Take(show))
        {
            Console.WriteLine($"  worse: {score.Noisy}\n     -> {score.Repaired}\n   gold {score.Clean}");
        }

        table.AtMost("OCR: passages changed again by a second run", passages.Count(passage => ChangesAgain(passage.Noisy)), 0, $"of {passages.Length}");
        table.AtMost("OCR: clean lines changed by its rules", Changed(clean, OcrThresholds.Default, show), 15, $"of {clean.Length}");
        table.AtMost("OCR: the same lines wrapped like a page", Changed([.. clean.Select(Wrap)], OcrThresholds.Default, show), 75, $"of {clean.Length}, {PageWidth} columns");
        table.AtMost("OCR: negatives changed by its rules", Changed(negatives, OcrThresholds.Default, show), 0, $"of {negatives.Length}");
        OcrErrorKinds.Print([.. folds]);
    }

    /// <summary>Every threshold at half and at double its value.</summary>
    public static void Sweep(string samples, string[] clean)
    {
        OcrPassage[] passages = OcrPassage.Read(samples);
        Func<int, OcrChannel> channels = Learn(passages);
        string[] spaced = [.. clean.Select(Spaced)];
        string[] wrapped = [.. spaced.Select(Wrap)];
        Console.WriteLine($"{"threshold",-20} {"value",8} {"errors left",12} {"worse",6} {"clean",6} {"wrapped",8}");
        foreach ((string name, float value, OcrThresholds thresholds) in OcrSweep.Variants())
        {
            OcrScore[] scores = Repair(passages, channels, thresholds);
            Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name,-20} {value,8:0.##} {scores.Sum(score => score.After),12} {scores.Count(score => score.After > score.Before),6} {Changed(spaced, thresholds, 0),6} {Changed(wrapped, thresholds, 0),8}"));
        }
    }

    private static Func<int, OcrChannel> Learn(OcrPassage[] passages)
    {
        OcrChannel[] channels = [.. Enumerable.Range(0, Folds).Select(fold =>
        {
            var trainer = new OcrConfusionTrainer();
            foreach (OcrPassage passage in passages.Where((_, i) => i % Folds != fold))
            {
                trainer.Add(OcrPassage.Space(passage.Noisy), passage.Clean);
            }

            return new OcrChannel(trainer.Rows().Select(row => (row.Noisy, row.Clean, row.Cost)), trainer.Rates());
        })];
        return i => channels[i % Folds];
    }

    private static OcrScore[] Repair(OcrPassage[] passages, Func<int, OcrChannel> channels, OcrThresholds thresholds)
    {
        Dictionary<OcrChannel, OcrRepair> stages = [];
        return [.. passages.Select((passage, i) =>
        {
            OcrChannel channel = channels(0) == channels(1) ? channels(0) : channels(i);
            if (!stages.TryGetValue(channel, out OcrRepair? stage))
            {
                stages[channel] = stage = new OcrRepair(s_rules, channel, thresholds);
            }

            return new OcrScore(passage, CharactersCommand.Repair(Spaced(passage.Noisy), [stage]));
        })];
    }

    private static readonly RuleSet s_rules = new(Safety.Conservative, null, OcrRules.All.Select(rule => rule.Id));
    private static readonly ITextStage[] s_before = [.. CharactersCommand.DefaultStages(), new SpacingRepair(s_rules)];
    private static readonly Normalizer s_shipped = new(NormalizerOptions.RepairOnly with { EnabledRules = [.. OcrRules.All.Select(rule => rule.Id)] });

    private static string Spaced(string text) => CharactersCommand.Repair(text, s_before);

    private static bool ChangesAgain(string text)
    {
        string once = s_shipped.Normalize(text);
        return s_shipped.Normalize(once) != once;
    }

    private static int Changed(string[] texts, OcrThresholds thresholds, int show)
    {
        ITextStage[] stage = [new OcrRepair(s_rules, OcrConfusions.Default, thresholds)];
        int changed = 0;
        foreach (string text in texts)
        {
            string without = Spaced(text);
            string with = CharactersCommand.Repair(without, stage);
            if (with != without && changed++ < show)
            {
                Console.WriteLine($"  clean: {string.Join("; ", without.Split(' ').Zip(with.Split(' ')).Where(pair => pair.First != pair.Second).Select(pair => pair.First + " -> " + pair.Second))}");
            }
        }

        return changed;
    }

    private static string Wrap(string line)
    {
        char[] page = line.ToCharArray();
        int start = 0;
        int last = -1;
        for (int i = 0; i < page.Length; i++)
        {
            last = page[i] == ' ' ? i : last;
            if (i - start >= PageWidth && last > start)
            {
                page[last] = '\n';
                start = last;
            }
        }

        return new string(page);
    }
}
