using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>Which pages a model is trained on, and with which phrases visible.</summary>
internal static class TrainingRecipe
{
    // Fifty pages of clean prose: without them alarms on prose rise, with many more the model grows shy.
    private const int CleanPages = 240;

    /// <summary>Every marked page twice: with the whole list, and without the phrases only its own site has.</summary>
    public static IEnumerable<(GoldPage Page, PhraseTable Phrases)> Examples(
        TrainingSet set, Dictionary<string, PhraseTable> hidden, string? leaveOut, bool strict, int fold)
    {
        PhraseTable all = strict && leaveOut is not null ? hidden[leaveOut] : set.Phrases;
        foreach (GoldPage page in set.Marked)
        {
            if (page.Site == leaveOut)
            {
                continue;
            }

            yield return (page, all);
            yield return (page, hidden[page.Site]);
        }

        int taken = 0;
        for (int i = 0; i < set.Clean.Count && taken < CleanPages; i++)
        {
            // Clean pages judged in this fold are not learned from.
            if (leaveOut is null || i % set.Sites.Count != fold)
            {
                taken++;
                yield return (set.Clean[i], all);
            }
        }
    }
}
