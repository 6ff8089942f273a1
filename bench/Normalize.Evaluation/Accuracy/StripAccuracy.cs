using Normalize.DataTools;
using Normalize.DataTools.Boilerplate;

namespace Normalize.Evaluation.Accuracy;

/// <summary>Marked pages through <see cref="Normalizer"/>, as a caller would.</summary>
internal static class StripAccuracy
{
    public static IEnumerable<RatioFigure> Measure(string shared)
    {
        var strip = new Normalizer(NormalizerOptions.StripOnly);
        foreach ((string name, IReadOnlyList<GoldPage> pages) in StripReport.Sets(new TrainingSet(Repository.FindRoot(), shared)))
        {
            var characters = new RatioFigure($"strip {name}: char F1");
            var lost = new RatioFigure($"strip {name}: content lost");
            foreach (GoldPage page in pages)
            {
                var score = new StripScore();
                score.Add(page, strip.NormalizeAndExplain(page.Text).Boilerplate);
                characters.Add(2 * score.Right, (2 * score.Right) + score.Wrong + score.Missed);
                lost.Add(score.Wrong, score.Content);
            }

            if (name != "clean")
            {
                yield return characters;
            }

            yield return lost;
        }
    }
}
