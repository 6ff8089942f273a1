namespace Normalize.DataTools.Boilerplate;

/// <summary>Which pages a model is trained on, and with which phrases visible.</summary>
internal sealed class TrainingRecipe
{
    /// <summary>Pages of clean prose keep the model from alarms on prose.</summary>
    public const int CleanPages = 240;

    // Each page comes so many times with phrases hidden, and so many times with parts cut out: so the model learns to do
    // without labels it has not seen.
    private const int Copies = 4;
    private const double HiddenShare = 0.5;
    private const double CutShare = 0.5;

    private readonly TrainingSet _set;
    private readonly List<(GoldPage Page, PageExamples Examples)> _marked = [];
    private readonly List<(GoldPage Page, PageExamples Examples)> _clean = [];

    /// <summary>
    /// Every marked page several times: with the whole list, without the phrases only its own site has, with half of the rest
    /// hidden too, so that the model learns to do without labels it does not know; and with some or all of its boilerplate cut
    /// out, so that it learns to leave a clean page alone.
    /// </summary>
    public TrainingRecipe(TrainingSet set)
    {
        _set = set;
        foreach (GoldPage page in set.Marked)
        {
            _marked.Add((page, new PageExamples(page, set.Phrases)));
            _marked.Add((page, new PageExamples(page, set.PhrasesWithout(page.Site))));
            _marked.Add((page, new PageExamples(page.Without(_ => true), set.Phrases)));
            for (int i = 0; i < Copies; i++)
            {
                var random = new Random(i * 7919 + page.Text.Length);
                GoldPage half = page.Without(_ => random.NextDouble() < CutShare);
                _marked.Add((page, new PageExamples(page, set.PhrasesThinned(page.Site, i, HiddenShare))));
                _marked.Add((page, new PageExamples(half, i % 2 == 0 ? set.PhrasesWithout(page.Site) : set.PhrasesThinned(page.Site, i, HiddenShare))));
            }
        }

        _clean.AddRange(set.Clean.Select(page => (page, new PageExamples(page, set.Phrases))));
    }

    /// <summary>What to learn from; a site that is left out takes its share of the clean pages along.</summary>
    public IReadOnlyList<PageExamples> Examples(string? leaveOut)
    {
        HashSet<GoldPage> judged = leaveOut is null ? [] : [.. _set.CleanOfFold(leaveOut)];
        return
        [
            .. _marked.Where(p => p.Page.Site != leaveOut).Select(p => p.Examples),
            .. _clean.Where(p => !judged.Contains(p.Page)).Take(CleanPages).Select(p => p.Examples),
        ];
    }
}
