using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>What one page, seen with one phrase list, has to teach.</summary>
internal sealed class PageExamples
{
    // A sentence lost is worse than a label kept.
    private const float SentenceWeight = 3;
    private const float ContentWeight = 2;

    public PageExamples(GoldPage gold, PhraseTable phrases)
    {
        var page = new Page();
        PageParser.Parse(gold.Text, page, phrases);
        var extractor = new FeatureExtractor(page);
        var buffer = new int[64];
        for (int u = 0; u < page.Units.Count; u++)
        {
            // Lists are decided without the model too, but only where what leads into them is seen; elsewhere it needs to know items.
            if (PageScorer.IsDecided(page, u) && !page.Segments[page.Units[u].Segment].IsListed)
            {
                continue;
            }

            int count = extractor.Write(u, buffer);
            ref readonly PageUnit unit = ref page.Units[u];
            (bool isBoilerplate, BoilerplateKind kind, int length) = LabelOf(gold, page, unit);
            if (unit.Repeat is RepeatRole.TitleKept or RepeatRole.TitleCopy or RepeatRole.LeadCopy)
            {
                // Decided before the model is asked.
                continue;
            }

            float weight = MathF.Min(MathF.Sqrt(length) / 4, 2);
            if (!isBoilerplate)
            {
                weight *= page.Segments[unit.Segment].IsSentence ? SentenceWeight : ContentWeight;
            }

            Strip.Add(new Example(buffer[..count], isBoilerplate ? 1 : 0, weight));
            if (isBoilerplate)
            {
                Kinds.Add(new Example([.. buffer[..count].Where(f => f < FeatureSpace.KindSize)], (int)kind, 1));
            }
        }
    }

    public List<Example> Strip { get; } = [];

    public List<Example> Kinds { get; } = [];

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
}
