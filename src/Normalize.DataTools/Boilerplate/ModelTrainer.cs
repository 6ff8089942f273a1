using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>Learns a <see cref="BoilerplateModel"/> from marked pages and pages of clean prose.</summary>
internal static class ModelTrainer
{
    /// <param name="pages">Pages and the phrase lists to see each with.</param>
    public static (short[] Strip, short[] Kinds) Train(IEnumerable<(GoldPage Page, PhraseTable Phrases)> pages)
    {
        var strip = new List<Example>();
        var kinds = new List<Example>();
        var page = new Page();
        foreach ((GoldPage gold, PhraseTable phrases) in pages)
        {
            Collect(gold, phrases, page, strip, kinds);
        }

        float[] stripWeights = new LogisticTrainer(FeatureSpace.Size, 1) { Passes = 12, Rate = 0.1f, Decay = 2e-4f }.Train(strip);
        float[] kindWeights = new LogisticTrainer(FeatureSpace.KindSize, BoilerplateModel.Kinds) { Passes = 8, Rate = 0.1f, Decay = 2e-4f }.Train(kinds);
        return (Quantize(stripWeights), Quantize(kindWeights));
    }

    private static void Collect(GoldPage gold, PhraseTable phrases, Page page, List<Example> strip, List<Example> kinds)
    {
        PageParser.Parse(gold.Text, page, phrases);
        var extractor = new FeatureExtractor(page);
        var buffer = new int[64];
        for (int u = 0; u < page.Units.Count; u++)
        {
            int count = extractor.Write(u, buffer);
            int[] features = buffer[..count];
            ref readonly PageUnit unit = ref page.Units[u];
            (bool isBoilerplate, BoilerplateKind kind, int length) = LabelOf(gold, page, unit);
            bool decided = unit.Repeat is RepeatRole.TitleKept or RepeatRole.TitleCopy or RepeatRole.LeadCopy;
            if (length == 0 || decided)
            {
                continue;
            }

            strip.Add(new Example(features, isBoilerplate ? 1 : 0, MathF.Min(MathF.Sqrt(length) / 4, 2)));
            if (isBoilerplate)
            {
                kinds.Add(new Example([.. features.Where(f => f < FeatureSpace.KindSize)], (int)kind, 1));
            }
        }
    }

    private static (bool IsBoilerplate, BoilerplateKind Kind, int Length) LabelOf(GoldPage gold, Page page, in PageUnit unit)
    {
        int start = page.Tokens[unit.First].Start;
        int end = page.Tokens[unit.End - 1].End;
        int inside = 0;
        int most = 0;
        BoilerplateKind kind = BoilerplateKind.Other;
        foreach (GoldSpan span in gold.Spans)
        {
            int shared = Math.Min(end, span.End) - Math.Max(start, span.Start);
            if (shared > 0)
            {
                inside += shared;
                if (shared > most)
                {
                    (most, kind) = (shared, span.Kind);
                }
            }
        }

        return (inside * 2 > end - start, kind, end - start);
    }

    private static short[] Quantize(float[] weights) =>
        [.. weights.Select(w => (short)Math.Clamp(MathF.Round(w / BoilerplateModel.Step), short.MinValue, short.MaxValue))];
}
