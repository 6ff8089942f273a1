using System.Globalization;
using System.Text;
using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>
/// Learns how an OCR engine errs from pairs of recognised and true text: aligns each pair, counts which letters became
/// which, and writes -ln P(recognised | true) to data/ocr/confusions.tsv.
/// </summary>
internal static class OcrConfusionTrainer
{
    /// <summary>A confusion seen fewer times is no evidence.</summary>
    private const int LeastCount = 2;

    /// <summary>Fragments longer than this on either side are damage, not confusions.</summary>
    private const int LongestFragment = 2;

    /// <summary>Pairs with more errors than this share of letters are not aligned well enough to learn from.</summary>
    private const double WorstPair = 0.30;

    /// <summary>Arguments: TSV files with the recognised and the true text in the last two columns.</summary>
    public static int Run(string[] files)
    {
        var confusions = new Dictionary<(string Noisy, string Clean), int>();
        var fragments = new Dictionary<string, int>(StringComparer.Ordinal);
        int letters = 0;
        foreach (string[] row in files.SelectMany(File.ReadLines).Select(line => line.Split('\t')))
        {
            letters += Count(row[^2], row[^1], confusions, fragments);
        }

        var text = new StringBuilder();
        text.Append("# How Tesseract's Kazakh model errs on small print, counted on aligned passages (Normalize.DataTools -- train-ocr).\n");
        text.Append("# cost: -ln of the share of places where the true letters were read as the others. An empty field: nothing.\n");
        text.Append("noisy\tclean\tcount\tcost\n");
        foreach (((string noisy, string clean), int count) in confusions.OrderBy(pair => pair.Key.Noisy, StringComparer.Ordinal).ThenBy(pair => pair.Key.Clean, StringComparer.Ordinal))
        {
            if (count >= LeastCount)
            {
                double places = clean.Length == 0 ? letters : Math.Max(fragments.GetValueOrDefault(clean), count);
                text.Append(CultureInfo.InvariantCulture, $"{noisy}\t{clean}\t{count}\t{-Math.Log(count / places):0.00}\n");
            }
        }

        string path = Path.Combine(Repository.FindRoot(), "data", "ocr", "confusions.tsv");
        File.WriteAllText(path, text.ToString());
        Console.Error.WriteLine($"{letters} letters, {confusions.Count} kinds of confusion: {path}");
        return 0;
    }

    private static int Count(string noisy, string clean, Dictionary<(string Noisy, string Clean), int> confusions, Dictionary<string, int> fragments)
    {
        noisy = Lower(noisy);
        clean = Lower(clean);
        List<(string Noisy, string Clean)> differences = Alignment.Differences(noisy, clean);
        if (differences.Sum(d => Math.Max(d.Noisy.Length, d.Clean.Length)) > clean.Length * WorstPair)
        {
            return 0;
        }

        foreach ((string Noisy, string Clean) d in differences)
        {
            if (d.Noisy.Length <= LongestFragment && d.Clean.Length <= LongestFragment && IsWord(d.Noisy) && IsWord(d.Clean))
            {
                confusions[d] = confusions.GetValueOrDefault(d) + 1;
            }
        }

        for (int i = 0; i < clean.Length; i++)
        {
            for (int length = 1; length <= LongestFragment && i + length <= clean.Length; length++)
            {
                string fragment = clean.Substring(i, length);
                fragments[fragment] = fragments.GetValueOrDefault(fragment) + 1;
            }
        }

        return clean.Length;
    }

    private static string Lower(string text) => string.Concat(text.Select(Alphabet.ToLower));

    private static bool IsWord(string fragment) => fragment.All(c => LetterCode.Of(c) is > LetterCode.Edge and < LetterCode.Foreign);
}
