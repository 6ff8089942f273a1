using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>
/// Chooses thresholds on pages judged by models that have not seen their sites. Each page is parsed and scored once, then decided
/// again for every point of a grid; what the second look of the stage would add is left out.
/// </summary>
internal sealed class ThresholdChooser
{
    // A character of content lost weighs as much as this many of boilerplate kept.
    private const int LossWeight = 4;

    private readonly List<(string Site, int[] Costs)> _pages = [];

    /// <summary>The points that are tried.</summary>
    public static IReadOnlyList<StripThresholds> Grid { get; } =
    [
        .. from words in (float[])[0, 0.5f, 1, 1.5f]
           from sentence in (float[])[2.2f, 3, 4]
           from more in (float[])[0, 1, 2]
           select new StripThresholds { Words = words, Sentence = sentence, LongSentence = sentence + more },
    ];

    /// <summary>Tries every point on a page that <paramref name="stage"/> has not learned from.</summary>
    public void Add(BoilerplateStage stage, GoldPage gold, string site)
    {
        var page = new Page();
        stage.Prepare(gold.Text, page);
        var costs = new int[Grid.Count];
        for (int i = 0; i < costs.Length; i++)
        {
            stage.Decide(page, Grid[i]);
            var score = new StripScore();
            score.Count(gold, [.. page.Spans.Span]);
            costs[i] = (int)(score.Missed + LossWeight * score.Wrong);
        }

        _pages.Add((site, costs));
    }

    /// <summary>The best point on the pages of all other sites; of all sites for null.</summary>
    public StripThresholds Best(string? leaveOut)
    {
        var sums = new long[Grid.Count];
        foreach ((string site, int[] costs) in _pages)
        {
            for (int i = 0; i < sums.Length && site != leaveOut; i++)
            {
                sums[i] += costs[i];
            }
        }

        return Grid[Array.IndexOf(sums, sums.Min())];
    }
}
