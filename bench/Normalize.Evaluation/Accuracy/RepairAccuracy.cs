using Normalize.Evaluation.Spacing;

namespace Normalize.Evaluation.Accuracy;

/// <summary>Damaged passages, sound texts and recognised passages through <see cref="Normalizer"/>, as a caller would.</summary>
internal static class RepairAccuracy
{
    private const int SyntheticLines = 3000;

    public static IEnumerable<RatioFigure> Measure(string samples)
    {
        string[] clean = File.ReadAllLines(Path.Combine(samples, "clean.dev.txt"));
        var repair = new Normalizer(NormalizerOptions.RepairOnly);
        return
        [
            .. Passages("pdf", GoldPassage.Read(Path.Combine(samples, "pdf.dev.jsonl")), repair),
            .. Passages("hand-repaired", GoldPassage.Read(Path.Combine(samples, "spacing.dev.jsonl")), repair),
            .. Passages("letter-spaced", SyntheticDamage.Make(clean, SyntheticLines), repair),
            Changed("sound texts", GoldPassage.Read(Path.Combine(samples, "negatives.dev.jsonl")).Select(p => p.Noisy), repair),
            Changed("clean lines", clean, repair),
            .. Recognised(GoldPassage.Read(Path.Combine(samples, "ocr.dev.jsonl"))),
        ];
    }

    private static IEnumerable<RatioFigure> Passages(string name, IEnumerable<GoldPassage> passages, Normalizer repair)
    {
        var mended = new RatioFigure($"repair {name}: mended");
        var words = new RatioFigure($"repair {name}: word F1");
        var worse = new RatioFigure($"repair {name}: made worse");
        foreach (GoldPassage passage in passages)
        {
            var score = new SpacingScore();
            score.Add(passage, repair.Normalize(passage.Noisy));
            mended.Add(score.Mended, score.Damaged);
            words.Add(2 * score.TruePositives, (2 * score.TruePositives) + score.FalsePositives + score.FalseNegatives);
            worse.Add(score.MadeWorse, 1);
        }

        return [mended, words, worse];
    }

    private static RatioFigure Changed(string name, IEnumerable<string> texts, Normalizer repair)
    {
        var changed = new RatioFigure($"repair {name}: changed");
        foreach (string text in texts)
        {
            changed.Add(repair.Normalize(text) == text ? 0 : 1, 1);
        }

        return changed;
    }

    private static RatioFigure[] Recognised(IEnumerable<GoldPassage> passages)
    {
        var repair = new Normalizer(NormalizerOptions.RepairOnly with { EnabledRules = [.. RuleCatalog.All.Select(r => r.Id).Where(id => id.StartsWith("ocr.", StringComparison.Ordinal))] });
        var errors = new RatioFigure("repair --ocr: errors after / before");
        var worse = new RatioFigure("repair --ocr: made worse");
        foreach (GoldPassage passage in passages)
        {
            string gold = SpacingScore.Flat(passage.Clean[0]);
            int before = NearestNames.Distance(gold, SpacingScore.Flat(passage.Noisy));
            int after = NearestNames.Distance(gold, SpacingScore.Flat(repair.Normalize(passage.Noisy)));
            errors.Add(after, before);
            worse.Add(after > before ? 1 : 0, 1);
        }

        return [errors, worse];
    }
}
