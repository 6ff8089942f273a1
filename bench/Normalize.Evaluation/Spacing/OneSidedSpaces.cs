using System.Text.RegularExpressions;

namespace Normalize.Evaluation.Spacing;

/// <summary>
/// Clean lines with a space on one side only of a hyphen or dash: dashes that lost one of their two spaces, which may stay
/// or get it back, and hyphens of compounds that got one, which have to lose it.
/// </summary>
internal static partial class OneSidedSpaces
{
    private const int Seed = 7;
    private const string Dashes = "-–-–—";
    private const string Hyphens = "---–";

    public static List<GoldPassage> LostByDashes(IEnumerable<string> lines) => Make(lines, Dash(), Dashes, static sign => $" {sign} ");

    public static List<GoldPassage> PutBesideHyphens(IEnumerable<string> lines) => Make(lines, Hyphen(), Hyphens, static _ => "-");

    /// <param name="lines">The lines.</param>
    /// <param name="place">A sign with the spaces that belong to it.</param>
    /// <param name="signs">What may stand there instead, with a space on one side.</param>
    /// <param name="truth">What it should become, by the sign.</param>
    private static List<GoldPassage> Make(IEnumerable<string> lines, Regex place, string signs, Func<char, string> truth)
    {
        var random = new Random(Seed);
        var passages = new List<GoldPassage>();
        foreach (string line in lines)
        {
            MatchCollection matches = place.Matches(line);
            if (matches.Count > 0)
            {
                Match match = matches[random.Next(matches.Count)];
                char sign = signs[random.Next(signs.Length)];
                string noisy = random.Next(2) == 0 ? $" {sign}" : $"{sign} ";
                string With(string middle) => line[..match.Index] + middle + line[(match.Index + match.Length)..];
                passages.Add(new GoldPassage(line, With(noisy), [With(truth(sign))]));
            }
        }

        return passages;
    }

    [GeneratedRegex(@"(?<=[\u0400-\u04FF»]) [–—-] (?=[\u0400-\u04FF«])")]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?<=[\u0400-\u04FF]{2})-(?=[\u0400-\u04FF]{2})")]
    private static partial Regex Hyphen();
}
