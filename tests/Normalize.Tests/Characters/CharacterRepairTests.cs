using System.Text.RegularExpressions;
using Normalize.Characters;
using Normalize.DataTools;
using Normalize.Edits;
using Normalize.Rules;
using NUnit.Framework;

namespace Normalize.Tests.Characters;

public partial class CharacterRepairTests
{
    private static readonly ITextStage[] s_stages = CharacterRepair.Create(RuleSet.Default);

    [TestCaseSource(nameof(Cases))]
    public void Repair_GivesTheExpectedText(string shelf, string input, string expected)
    {
        string actual = Run(input, s_stages);
        if (shelf == "known")
        {
            Assert.That(actual, Is.Not.EqualTo(expected), "This works now: move the case to another shelf.");
            return;
        }

        Assert.That(Show(actual), Is.EqualTo(Show(expected)));
        Assert.That(Show(Run(actual, s_stages)), Is.EqualTo(Show(actual)), "twice");
    }

    [Test]
    public void Repair_OfRandomText_IsIdempotentAndNeverThrows()
    {
        const string Alphabet = "аеоiIXХMМkкqжүə\u0306\u0308\u0323\u200B\u200D\u00AD\u200F\u0085\u0091\u0001\0 \n.-@/:&;<>\uD83D\uDE00\u0627\uFEFF\uFFFDrR9";
        var random = new Random(5);
        for (int round = 0; round < 20000; round++)
        {
            char[] letters = new char[random.Next(40)];
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = random.Next(20) == 0 ? (char)random.Next(0x10000) : Alphabet[random.Next(Alphabet.Length)];
            }

            string input = new(letters);
            string once = Run(input, s_stages);
            Assert.That(Run(once, s_stages), Is.EqualTo(once), () => Show(input));
        }
    }

    [Test]
    public void Repair_WithEveryRuleOff_ChangesNothing()
    {
        ITextStage[] off = CharacterRepair.Create(new RuleSet(Safety.Heuristic, CharactersRules.All.Select(rule => rule.Id)));
        foreach (TestCaseData testCase in Cases())
        {
            string input = (string)testCase.Arguments[1]!;
            Assert.That(Run(input, off), Is.EqualTo(input));
        }
    }

    [Test]
    public void Rules_DoWhatTheirExamplesShow()
    {
        ITextStage[] all = CharacterRepair.Create(new RuleSet(Safety.Heuristic));
        foreach (Rule rule in CharactersRules.All)
        {
            Assert.That(Show(Run(rule.Before, all)), Is.EqualTo(Show(rule.After)), rule.Id);
            Assert.That(RulesOf(rule.Before, all), Does.Contain(rule.Id));
        }
    }

    [Test]
    public void IndexOfFirstSuspect_IsOnOrBeforeTheLineOfTheFirstEdit()
    {
        foreach (TestCaseData testCase in Cases())
        {
            string input = (string)testCase.Arguments[1]!;
            int suspect = CharacterRepair.IndexOfFirstSuspect(input);
            string output = Run(input, s_stages);
            if (output == input)
            {
                continue;
            }

            int firstEdit = input.AsSpan().CommonPrefixLength(output);
            Assert.That(suspect, Is.Not.Negative);
            Assert.That(input.AsSpan(0, Math.Max(0, suspect)).LastIndexOf('\n'), Is.LessThanOrEqualTo(firstEdit));
        }
    }

    [TestCase("бұл мәтін таза. ")]
    [TestCase("i")]
    [TestCase("аx")]
    [TestCase("а\u0306")]
    [TestCase("\u00AD")]
    [TestCase("\u200F")]
    [TestCase("&am")]
    public void Repair_OfLongText_TakesLinearTime(string unit)
    {
        // Quadratic work on a million characters would not end in a lifetime; linear work ends at once.
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        Assert.That(Run(text, s_stages).Length, Is.LessThanOrEqualTo(text.Length));
    }

    /// <summary>The rules that fire, stage by stage.</summary>
    internal static IEnumerable<string> RulesOf(string text, ITextStage[] stages)
    {
        foreach (ITextStage stage in stages)
        {
            var edits = new EditBuilder();
            stage.Run(text, edits);
            foreach (Edit edit in edits.ToEditList(text))
            {
                yield return edit.Rule;
            }

            text = Run(text, [stage]);
        }
    }

    private static IEnumerable<TestCaseData> Cases()
    {
        string file = Path.Combine(Repository.FindRoot(), "tests", "Normalize.Tests", "Characters", "cases.tsv");
        foreach (string[] row in Tsv.Read(file, "shelf", "input", "expected", "label"))
        {
            string input = Regex.Unescape(EscapeAstral(row[1]));
            string expected = row[2].Length == 0 ? input : Regex.Unescape(EscapeAstral(row[2]));
            yield return new TestCaseData(row[0], input, expected).SetArgDisplayNames(row[0], row[3]);
        }
    }

    private static string EscapeAstral(string field) =>
        AstralEscape().Replace(field.Replace("[", "\\[").Replace(".", "\\."), match => char.ConvertFromUtf32(Convert.ToInt32(match.Groups[1].Value, 16)));

    internal static string Run(string text, ITextStage[] stages)
    {
        var edits = new EditBuilder();
        foreach (ITextStage stage in stages)
        {
            edits.Clear();
            stage.Run(text, edits);
            char[] result = new char[text.Length + edits.Delta];
            edits.Apply(text, result);
            text = new string(result);
        }

        return text;
    }

    /// <summary>Everything outside ASCII and Kazakh letters by code point, so that look-alikes can be told apart in a failure.</summary>
    private static string Show(string text) =>
        string.Concat(text.Select(c => PlainCharacters.WithoutLatin.Contains(c) ? c.ToString() : c < 0x7F && c > ' ' ? $"<{c}>" : $"<{(int)c:X4}>"));

    [GeneratedRegex(@"\\U([0-9A-F]{8})")]
    private static partial Regex AstralEscape();
}
