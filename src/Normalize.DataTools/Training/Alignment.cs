namespace Normalize.DataTools.Training;

/// <summary>The differences of two texts on a shortest way of single-letter edits, neighbouring edits joined.</summary>
internal static class Alignment
{
    public static List<(string Noisy, string Clean)> Differences(string noisy, string clean)
    {
        int[,] distance = Distances(noisy, clean);
        var differences = new List<(string Noisy, string Clean)>();
        int i = noisy.Length;
        int j = clean.Length;
        int noisyEnd = i;
        int cleanEnd = j;
        while (i > 0 || j > 0)
        {
            if (i > 0 && j > 0 && noisy[i - 1] == clean[j - 1] && distance[i, j] == distance[i - 1, j - 1])
            {
                Close(i, j);
                i--;
                j--;
                noisyEnd = i;
                cleanEnd = j;
            }
            else if (i > 0 && j > 0 && distance[i, j] == distance[i - 1, j - 1] + 1)
            {
                i--;
                j--;
            }
            else if (i > 0 && distance[i, j] == distance[i - 1, j] + 1)
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        Close(0, 0);
        return differences;

        void Close(int noisyStart, int cleanStart)
        {
            if (noisyStart < noisyEnd || cleanStart < cleanEnd)
            {
                differences.Add((noisy[noisyStart..noisyEnd], clean[cleanStart..cleanEnd]));
            }
        }
    }

    private static int[,] Distances(string noisy, string clean)
    {
        int[,] distance = new int[noisy.Length + 1, clean.Length + 1];
        for (int i = 0; i <= noisy.Length; i++)
        {
            for (int j = 0; j <= clean.Length; j++)
            {
                distance[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1, distance[i - 1, j - 1] + (noisy[i - 1] == clean[j - 1] ? 0 : 1)),
                };
            }
        }

        return distance;
    }
}
