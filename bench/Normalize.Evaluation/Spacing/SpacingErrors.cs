using System.Text.RegularExpressions;
using Normalize.Language;

namespace Normalize.Evaluation.Spacing;

/// <summary>Sorts the places where a repair and the truth differ by what was mistaken for what.</summary>
internal static partial class SpacingErrors
{
    private static readonly HashSet<string> s_particles = new("мен бен пен да де та те ма ме ба бе па пе не".Split(' '), StringComparer.Ordinal);

    /// <summary>How many differences of each kind the failures of a set have, most frequent first.</summary>
    public static IEnumerable<(string Kind, int Count)> Count(SpacingScore score) => score.Failures
        .SelectMany(static f => Differences(f.Out, f.Gold))
        .GroupBy(static d => Kind(d.Out, d.Gold), StringComparer.Ordinal)
        .Select(static g => (g.Key, g.Count()))
        .OrderByDescending(static k => k.Item2)
        .ThenBy(static k => k.Key, StringComparer.Ordinal);

    /// <summary>The smallest stretches of whole words that differ between two texts of the same letters.</summary>
    public static IEnumerable<(string Out, string Gold)> Differences(string output, string gold)
    {
        (int i, int j, int startOut, int startGold) = (0, 0, 0, 0);
        while (i < output.Length || j < gold.Length)
        {
            char a = i < output.Length ? output[i] : ' ';
            char b = j < gold.Length ? gold[j] : ' ';
            if (a == ' ' && b == ' ')
            {
                if (!output.AsSpan(startOut, i - startOut).SequenceEqual(gold.AsSpan(startGold, j - startGold)))
                {
                    yield return (output[startOut..i], gold[startGold..j]);
                }

                startOut = ++i;
                startGold = ++j;
                continue;
            }

            // A space or hyphen that only one of them has is passed over; everything else they share.
            bool signs = Hyphens.IndexOf(a) >= 0 && Hyphens.IndexOf(b) >= 0;
            bool first = !signs && a != b && (a == ' ' || (Hyphens.IndexOf(a) >= 0 && b != ' '));
            bool second = !signs && a != b && !first;
            i += second ? 0 : 1;
            j += first ? 0 : 1;
        }

        if (startOut < output.Length || startGold < gold.Length)
        {
            string left = output[Math.Min(startOut, output.Length)..];
            string right = gold[Math.Min(startGold, gold.Length)..];
            if (left != right)
            {
                yield return (left, right);
            }
        }
    }

    private static string Kind(string output, string gold)
    {
        string[] left = Words(output);
        string[] right = Words(gold);
        return output.Replace(" ", "", StringComparison.Ordinal) != gold.Replace(" ", "", StringComparison.Ordinal) ? "hyphen or dash"
            : (output + gold).Any(char.IsAsciiDigit) ? "number"
            : (output + gold).Any(char.IsAsciiLetter) ? "Latin word"
            : left.Except(right).Any(s_particles.Contains) ? "suffix read as particle"
            : right.Except(left).Any(s_particles.Contains) ? "particle read as suffix"
            : left.SequenceEqual(right) ? "space beside a mark"
            : (gold.Any(char.IsUpper) ? "name" : "word") + (left.Length > right.Length ? " cut" : left.Length < right.Length ? " joined to its neighbour" : " cut elsewhere");
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(static m => m.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
