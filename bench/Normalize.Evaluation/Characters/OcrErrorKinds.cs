using Normalize.Language;

namespace Normalize.Evaluation.Characters;

/// <summary>
/// What the letter errors of recognised passages are, how many of each kind a repair leaves, and how many would be left by one
/// that always picks the true word where the model knows it.
/// </summary>
internal static class OcrErrorKinds
{
    public static void Print(OcrScore[] scores)
    {
        var before = new Dictionary<string, int>(StringComparer.Ordinal);
        var after = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (OcrScore score in scores)
        {
            Count(score.Noisy, score.Clean, before);
            Count(score.Repaired, score.Clean, after);
        }

        double all = before.Values.Sum();
        Console.WriteLine($"  {"letter errors by kind",-50} {"before",7} {"share",6} {"left",6}");
        foreach ((string kind, int count) in before.OrderByDescending(pair => pair.Value))
        {
            Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"  {kind,-50} {count,7} {count / all,6:0.000} {after.GetValueOrDefault(kind),6}"));
        }
    }

    /// <summary>Counts the errors between two spaces that both texts have.</summary>
    private static void Count(string noisy, string clean, Dictionary<string, int> kinds)
    {
        int wordNoisy = 0;
        int wordClean = 0;
        int errors = 0;
        foreach ((int i, int j, bool same) in Alignment(OcrPassage.Space(noisy) + ' ', clean + ' '))
        {
            errors += same ? 0 : 1;
            if (same && (clean + ' ')[j] == ' ')
            {
                if (errors > 0)
                {
                    string kind = Kind(OcrPassage.Space(noisy)[wordNoisy..i], clean[wordClean..j], errors);
                    kinds[kind] = kinds.GetValueOrDefault(kind) + errors;
                }

                (wordNoisy, wordClean, errors) = (i + 1, j + 1, 0);
            }
        }
    }

    private static string Kind(string noisy, string clean, int errors)
    {
        string a = Letters(noisy);
        string b = Letters(clean);
        if (a == b)
        {
            return noisy.Replace(" ", "") == clean.Replace(" ", "") ? "split or joined" : "marks only";
        }

        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
        {
            return "capitals";
        }

        if (clean.Any(c => char.IsDigit(c) || Alphabet.IsLatin(c)))
        {
            return "beside figures or Latin letters (no model)";
        }

        if (noisy.Contains(' ') || clean.Contains(' '))
        {
            return "letters, split or joined";
        }

        if (WordModel.Default.Find(b) < 0)
        {
            return "letters, true word unknown to the model";
        }

        if (errors > Math.Max(2, b.Length * 0.4))
        {
            return "letters, more than 2 and 40% of the word wrong";
        }

        return WordModel.Default.Find(a) < 0 ? "letters, true word known, no word read" : "letters, another word read";
    }

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetterOrDigit));

    /// <summary>The pairs of letters of a shortest alignment, in order; -1 stands for none.</summary>
    private static IEnumerable<(int Noisy, int Clean, bool Same)> Alignment(string noisy, string clean)
    {
        int[,] distance = new int[noisy.Length + 1, clean.Length + 1];
        for (int i = noisy.Length; i >= 0; i--)
        {
            for (int j = clean.Length; j >= 0; j--)
            {
                distance[i, j] = i == noisy.Length ? clean.Length - j : j == clean.Length ? noisy.Length - i
                    : Math.Min(Math.Min(distance[i + 1, j], distance[i, j + 1]) + 1, distance[i + 1, j + 1] + (noisy[i] == clean[j] ? 0 : 1));
            }
        }

        for (int i = 0, j = 0; i < noisy.Length || j < clean.Length;)
        {
            if (i < noisy.Length && j < clean.Length && distance[i, j] == distance[i + 1, j + 1] + (noisy[i] == clean[j] ? 0 : 1))
            {
                yield return (i, j, noisy[i] == clean[j]);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < noisy.Length && distance[i, j] == distance[i + 1, j] + 1)
            {
                yield return (i++, -1, false);
            }
            else
            {
                yield return (-1, j++, false);
            }
        }
    }
}
