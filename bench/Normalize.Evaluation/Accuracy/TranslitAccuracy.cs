namespace Normalize.Evaluation.Accuracy;

/// <summary>Clean lines written in a scheme and read back, word by word in their sentence.</summary>
internal static class TranslitAccuracy
{
    private static readonly string[] s_schemes = ["latn-2021-04", "latn-2018", "latn-mediawiki", "arab-tote", "arab-mediawiki"];

    public static IEnumerable<RatioFigure> Measure(string samples)
    {
        string[] clean = File.ReadAllLines(Path.Combine(samples, "clean.dev.txt"));
        return s_schemes.Select(id => RoundTrip(TransliterationScheme.Get(id), clean));
    }

    private static RatioFigure RoundTrip(TransliterationScheme scheme, string[] lines)
    {
        var forward = new Transliterator(scheme);
        var reverse = new Transliterator(scheme, TransliterationDirection.Reverse);
        var words = new RatioFigure($"translit {scheme.Id} and back: words");
        foreach (string line in lines)
        {
            // Arabic letters have no capitals, so the case of the words is not asked for.
            string truth = scheme.Script == "Arab" ? line.ToLowerInvariant() : line;
            string back = reverse.Transliterate(forward.Transliterate(line));
            string[] expected = truth.Split(' ');
            string[] actual = (scheme.Script == "Arab" ? back.ToLowerInvariant() : back).Split(' ');
            int right = expected.Length == actual.Length ? expected.Zip(actual).Count(pair => pair.First == pair.Second) : 0;
            words.Add(right, expected.Length);
        }

        return words;
    }
}
