using Normalize.Tests.Laws;

namespace Normalize.Tests.Spacing;

/// <summary>Sound text damaged the ways extractors damage it; the same seed gives the same damage.</summary>
internal static class SeededDamage
{
    private const string Vowels = "аәеёиоөуұүыіэюя";
    private const string Kazakh = "әғқңөұүһі";

    public static IReadOnlyList<(string Kind, Func<string, Random, string> Apply)> Kinds { get; } =
    [
        ("letters", static (text, _) => Between(text, static (_, _) => " ", " ")),
        ("letters, wide word gaps", static (text, _) => Between(text, static (_, _) => " ", "   ")),
        ("letters in capitals", static (text, _) => Between(text.ToUpperInvariant(), static (_, _) => " ", "  ")),
        ("syllables", static (text, _) => Between(text, static (left, right) => IsOpen(left, right) ? " " : "", " ")),
        ("syllables, wider still", static (text, _) => Between(text, static (left, right) => IsOpen(left, right) ? "  " : " ", "   ")),
        ("soft hyphens", static (text, _) => Between(text, static (left, right) => IsOpen(left, right) ? "\u00AD " : "", " ")),
        ("pieces", static (text, random) => Between(text, (_, _) => random.Next(10) < 3 ? " " : "", " ")),
        ("a few pieces", static (text, random) => Between(text, (_, _) => random.Next(20) == 0 ? " " : "", " ")),
        ("Kazakh letters apart", static (text, _) => Between(text, static (left, right) => Kazakh.Contains(left) || Kazakh.Contains(right) ? " " : "", " ")),
        ("hyphens at line ends", static (text, random) => Between(text, (left, right) => IsOpen(left, right) && random.Next(4) == 0 ? "-\n" : "", " ")),
        ("spaced dashes", static (text, random) => Between(text, (left, right) => IsOpen(left, right) && random.Next(6) == 0 ? " – " : "", " ")),
        ("words run together", static (text, random) => Between(text, static (_, _) => "", () => random.Next(4) == 0 ? "" : " ")),
        ("spaces before marks", static (text, _) => string.Concat(text.Select(static c => c is ',' or '.' or ':' or '!' or '?' or '»' or ')' ? " " + c : c is '«' or '(' ? c + " " : c.ToString()))),
        ("no spaces behind marks", static (text, _) => text.Replace(", ", ",", StringComparison.Ordinal).Replace(". ", ".", StringComparison.Ordinal).Replace(" – ", " –", StringComparison.Ordinal)),
    ];

    private static string Between(string text, Func<char, char, string> gap, string space) => Between(text, gap, () => space);

    /// <summary>Puts something between every two letters or figures, and something in place of every space.</summary>
    private static string Between(string text, Func<char, char, string> gap, Func<string> space) =>
        Damage.Woven(
            string.Concat(text.Select(c => c == ' ' ? space() : c.ToString())),
            (left, right) => char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right) ? gap(left, right) : "");

    /// <summary>A syllable may end between the two.</summary>
    private static bool IsOpen(char left, char right) => Vowels.Contains(char.ToLowerInvariant(left)) && char.IsLetter(right) && !Vowels.Contains(char.ToLowerInvariant(right));
}
