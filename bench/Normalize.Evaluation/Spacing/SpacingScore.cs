using System.Text.RegularExpressions;

namespace Normalize.Evaluation.Spacing;

/// <summary>The figures of the outside scorer (<c>score.py repair</c>), for one set. Runs of white space count as one space.</summary>
internal sealed partial class SpacingScore
{
    public int TruePositives { get; private set; }
    public int FalsePositives { get; private set; }
    public int FalseNegatives { get; private set; }
    public int Passages { get; private set; }
    public int Exact { get; private set; }
    public int Damaged { get; private set; }
    public int Mended { get; private set; }
    public int MadeWorse { get; private set; }
    public int Changed { get; private set; }
    /// <summary>Passages that a second run changes again.</summary>
    public int Unstable { get; private set; }
    public List<(string Id, string In, string Out, string Gold)> Failures { get; } = [];

    public double WordF1 => 2.0 * TruePositives / Math.Max(1, (2 * TruePositives) + FalsePositives + FalseNegatives);

    public double MendedShare => (double)Mended / Math.Max(1, Damaged);

    public double ExactShare => (double)Exact / Math.Max(1, Passages);

    public void Add(GoldPassage passage, string output)
    {
        string noisy = Flat(passage.Noisy);
        string text = Flat(output);
        string[] golds = [.. passage.Clean.Select(Flat)];
        string gold = golds.FirstOrDefault(g => g == text) ?? golds[0];
        bool exact = gold == text;
        Passages++;
        Exact += exact ? 1 : 0;
        Damaged += gold != noisy ? 1 : 0;
        Mended += exact && gold != noisy ? 1 : 0;
        Changed += text != noisy ? 1 : 0;
        MadeWorse += !exact && NearestNames.Distance(gold, text) > NearestNames.Distance(gold, noisy) ? 1 : 0;
        CountWords(gold, text);
        if (!exact)
        {
            Failures.Add((passage.Id, noisy, text, gold));
        }
    }

    public void AddSecondRun(string first, string second) => Unstable += first == second ? 0 : 1;

    public static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void CountWords(string gold, string text)
    {
        Dictionary<string, int> left = [];
        foreach (Match m in Word().Matches(gold))
        {
            left[m.Value] = left.GetValueOrDefault(m.Value) + 1;
        }

        foreach (Match m in Word().Matches(text))
        {
            if (left.GetValueOrDefault(m.Value) > 0)
            {
                left[m.Value]--;
                TruePositives++;
            }
            else
            {
                FalsePositives++;
            }
        }

        FalseNegatives += left.Values.Sum();
    }

    [GeneratedRegex(@"[\w\-]+")]
    private static partial Regex Word();
}
