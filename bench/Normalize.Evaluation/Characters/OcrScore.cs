namespace Normalize.Evaluation.Characters;

/// <summary>Letter errors of a passage before and after repair.</summary>
internal sealed class OcrScore(OcrPassage passage, string repaired)
{
    public string Noisy { get; } = OcrPassage.Space(passage.Noisy);

    public string Repaired => repaired;

    public string Clean => passage.Clean;

    public int Letters => Clean.Length;

    public int Before { get; } = Distance(passage.Clean, OcrPassage.Space(passage.Noisy));

    public int After { get; } = Distance(passage.Clean, OcrPassage.Space(repaired));

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
