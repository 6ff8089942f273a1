using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>Which pages a model is trained on, and with which phrases visible.</summary>
internal static class TrainingRecipe
{
    /// <summary>Without pages of clean prose the alarms on prose rise tenfold.</summary>
    public const int CleanPages = 240;

    /// <summary>
    /// Every marked page twice: with the whole list, and without the phrases only its own site has, so that the model learns
    /// to do without. A site that is left out takes its own phrases and its share of the clean pages along.
    /// </summary>
    public static IEnumerable<(GoldPage Page, PhraseTable Phrases)> Examples(TrainingSet set, string? leaveOut)
    {
        PhraseTable all = leaveOut is null ? set.Phrases : set.PhrasesWithout(leaveOut);
        foreach (GoldPage page in set.Marked)
        {
            if (page.Site != leaveOut)
            {
                yield return (page, all);
                yield return (page, set.PhrasesWithout(page.Site));
            }
        }

        HashSet<GoldPage> judged = leaveOut is null ? [] : [.. set.CleanOfFold(leaveOut)];
        foreach (GoldPage page in set.Clean.Where(page => !judged.Contains(page)).Take(CleanPages))
        {
            yield return (page, all);
        }
    }
}
