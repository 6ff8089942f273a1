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

    public static List<GoldPassage> LostByDashes(IEnumerable<string> lines) => Make(lines, Dash(), Dashes, static (line, match, sign, before) =>
        [line[..match.Index] + (before ? " " + sign : sign + " ") + line[(match.Index + match.Length)..], line[..match.Index] + $" {sign} " + line[(match.Index + match.Length)..]]);

    public static List<GoldPassage> PutBesideHyphens(IEnumerable<string> lines) => Make(lines, Hyphen(), Hyphens, static (line, match, sign, before) =>
        [line[..match.Index] + (before ? " " + sign : sign + " ") + line[(match.Index + match.Length)..], line]);

    private static List<GoldPassage> Make(IEnumerable<string> lines, Regex place, string signs, Func<string, Match, string, bool, string[]> damage)
    {
        var random = new Random(Seed);
        var passages = new List<GoldPassage>();
        foreach (string line in lines)
        {
            MatchCollection matches = place.Matches(line);
            if (matches.Count > 0)
            {
                string[] pair = damage(line, matches[random.Next(matches.Count)], signs[random.Next(signs.Length)].ToString(), random.Next(2) == 0);
                passages.Add(new GoldPassage(line, pair[0], [pair[1]]));
            }
        }

        return passages;
    }

    [GeneratedRegex(@"(?<=[\u0400-\u04FF»]) [–—-] (?=[\u0400-\u04FF«])")]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?<=[\u0400-\u04FF]{2})-(?=[\u0400-\u04FF]{2})")]
    private static partial Regex Hyphen();
}
