using Normalize.Language;
using Normalize.Transliteration;

namespace Normalize;

/// <summary>Tells the scheme a text is written in by its letters and how they follow one another. Thread-safe.</summary>
public static class SchemeDetector
{
    /// <summary>The scheme taken when a text is spelled alike in several: no ң, no ғ.</summary>
    private const string Preferred = "latn-2021-04";

    /// <summary>Letters beyond this many add nothing.</summary>
    private const int Enough = 4000;

    private static readonly Lazy<LetterProfile[]> s_profiles = new(BuildProfiles);

    /// <summary>The likeliest scheme; null for a text without letters, or one in Cyrillic. Reads at most some thousand letters.</summary>
    public static TransliterationScheme? Detect(ReadOnlySpan<char> text)
    {
        Dictionary<(char, char), int> counts = LetterProfile.Count(text, Enough);
        return counts.Count == 0 ? null : s_profiles.Value.MaxBy(p => p.Score(counts))?.Scheme;
    }

    private static LetterProfile[] BuildProfiles()
    {
        // Code 0, the edge of a word, stands for what is before its first letter.
        string letters = string.Concat(Enumerable.Range(LetterCode.Edge, LetterCode.Foreign).Select(LetterCode.ToChar));
        double[,] pairs = new double[letters.Length, letters.Length];
        for (int a = 0; a < letters.Length; a++)
        {
            for (int b = 0; b < letters.Length; b++)
            {
                int code = LetterCode.Of(letters[a]);
                int steps = WordModel.Default.LetterCostSteps((ulong)code, 1, LetterCode.Of(letters[b]));
                double share = a == 0 ? LetterProfile.WordsPerThousand : LetterFrequency.PerThousand(letters[a]);
                pairs[a, b] = b == 0 ? 0 : share / 1000 * Math.Exp(-steps * Quantizer.CostStep);
            }
        }

        return [.. TransliterationScheme.All.OrderByDescending(s => s.Id == Preferred).Select(s => LetterProfile.Of(s, pairs, letters))];
    }
}
