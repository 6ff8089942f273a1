using Normalize.DataTools;
using Normalize.Edits;
using Normalize.Rules;
using Normalize.Spacing;

namespace Normalize.Tests.Spacing;

[TestFixture]
public sealed class SpacingRepairTests
{
    private static readonly SpacingRepair s_stage = new(RuleSet.Default);

    private static IEnumerable<TestCaseData> Cases() =>
        Rows("cases.tsv").Select(static row => new TestCaseData(Unescape(row[1]), Unescape(row[2])).SetName($"Run({row[0]}: {row[3]})"));

    private static IEnumerable<TestCaseData> KnownFailures() =>
        Rows("known-failures.tsv").Select(static row => new TestCaseData(Unescape(row[1]), Unescape(row[2])).SetName($"Run does not mend({row[0]}: {row[3]})"));

    private static IEnumerable<TestCaseData> Negatives() =>
        Rows("negatives.tsv").Select(static row => new TestCaseData(row[0]).SetName($"Run leaves alone({row[1]})"));

    [TestCaseSource(nameof(Cases))]
    public void Run_OfDamagedText_MendsIt(string input, string expected)
    {
        Assert.That(Repair(s_stage, input), Is.EqualTo(expected));
        Assert.That(Repair(s_stage, expected), Is.EqualTo(expected), "a second run changes nothing");
    }

    /// <summary>Strict: a case that comes out right belongs on the other shelf.</summary>
    [TestCaseSource(nameof(KnownFailures))]
    public void Run_OfAKnownFailure_StillFails(string input, string expected)
    {
        Assert.That(Repair(s_stage, input), Is.Not.EqualTo(expected), "mended now: move it to cases.tsv");
    }

    [TestCaseSource(nameof(Cases))]
    public void Run_OfTheMendedHalf_ChangesNothingMore(string input, string expected)
    {
        // What is mended stays so beside damage of another passage.
        string both = expected + "\n\n" + input;
        Assert.That(Repair(s_stage, both), Is.EqualTo(expected + "\n\n" + expected));
    }

    [TestCaseSource(nameof(Negatives))]
    public void Run_OfSoundText_ChangesNothing(string text) => Assert.That(Repair(s_stage, text), Is.EqualTo(text));

    [TestCaseSource(nameof(Cases))]
    public void Run_WithAllRulesOff_ChangesNothing(string input, string expected)
    {
        _ = expected;
        var off = new SpacingRepair(new RuleSet(Safety.Heuristic, SpacingRules.All.Select(static r => r.Id)));
        Assert.That(Repair(off, input), Is.EqualTo(input));
    }

    [Test]
    public void Rules_MendTheirOwnExamples()
    {
        foreach (Rule rule in SpacingRules.All)
        {
            var edits = new EditBuilder();
            s_stage.Run(rule.Before, edits);
            Assert.That(edits.ToEditList(rule.Before).Select(static e => e.Rule), Does.Contain(rule.Id), rule.Id);
            Assert.That(Repair(s_stage, rule.Before), Is.EqualTo(rule.After), rule.Id);
        }
    }

    [Test]
    public void Run_OfAnyText_NeitherThrowsNorLosesLetters()
    {
        const string alphabet = "абқңәі АБ ab12.,!-\u2013\u2014\"\u00AB\u00BB()\u00AD\u00A0\u200B\n\r\t\0\ud83d\udc4d\ud800\udfff\u0301@/:";
        var random = new Random(7);
        for (int round = 0; round < 400; round++)
        {
            string text = string.Create(random.Next(0, 300), random, static (span, r) => r.GetItems<char>(alphabet, span));
            string mended = Repair(s_stage, text);
            Assert.That(mended.Where(char.IsLetterOrDigit), Is.EqualTo(text.Where(char.IsLetterOrDigit)), text);
        }
    }

    [TestCase(1)]
    [TestCase(5000)]
    [TestCase(60_000)]
    public void Run_OfOneLongWord_Ends(int length)
    {
        Assert.That(Repair(s_stage, new string('қ', length)), Is.EqualTo(new string('қ', length)));
        Assert.That(() => Repair(s_stage, string.Concat(Enumerable.Repeat("қ ", length))), Throws.Nothing);
        Assert.That(() => Repair(s_stage, string.Concat(Enumerable.Repeat("қ\u00AD", length))), Throws.Nothing);
        Assert.That(() => Repair(s_stage, new string(' ', length) + "," + new string('-', length)), Throws.Nothing);
    }

    [Test]
    public void Run_OfALongSpacedLine_MendsAllOfIt()
    {
        string clean = string.Join(' ', Enumerable.Repeat("Балалар мектепке барып, үйге кешке қайтты.", 400));
        string spaced = string.Join(' ', clean.Where(static c => c != ' ').Select(static c => c.ToString()));
        Assert.That(Repair(s_stage, spaced), Is.EqualTo(clean));
    }

    [Test]
    public void Run_OfSoundText_AllocatesNothing()
    {
        const string text = "Балалар мектепке барып, үйге кешке қайтты.\nОл – дәрігер, ал әкесі – мұғалім.";
        var edits = new EditBuilder();
        s_stage.Run(text, edits);
        long before = GC.GetAllocatedBytesForCurrentThread();
        s_stage.Run(text, edits);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(edits.Count, Is.Zero);
    }

    [Test]
    public void IndexOfSuspect_IsTheSameForEveryCut()
    {
        const string alphabet = "абв Ңқ А\u0482z 1 .,:%-\u2013\u00AB\u00BB\u201E\u2026\n\r\u00A0\u00AD\u2009\u3000\u00FF\u4E00\uD800  ";
        var random = new Random(11);
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Create(random.Next(0, 120), random, static (span, r) => r.GetItems<char>(alphabet, span));
            int slow = Enumerable.Range(0, text.Length).FirstOrDefault(i => GapScan.IsSuspect(text, i), text.Length);
            Assert.That(GapScan.IndexOfSuspect(text, 0), Is.EqualTo(slow), text);
        }
    }

    [TestCase("«Қашан келесің?»– деді анасы.")]
    [TestCase("Ертең барамыз,- деп уәде берді.")]
    [TestCase("Келіңіз!\u2014 деп шақырды.")]
    public void IndexOfSuspect_DashCloseBehindDirectSpeech_IsNone(string text) =>
        Assert.That(GapScan.IndexOfSuspect(text, 0), Is.EqualTo(text.Length));

    internal static string Repair(SpacingRepair stage, string text)
    {
        var edits = new EditBuilder();
        stage.Run(text, edits);
        var result = new char[text.Length + edits.Delta];
        edits.Apply(text, result);
        return new string(result);
    }

    private static IEnumerable<string[]> Rows(string name)
    {
        string file = Path.Combine(Repository.FindRoot(), "tests", "Normalize.Tests", "Spacing", name);
        return File.ReadLines(file).Skip(1).Select(static line => line.Split('\t'));
    }

    private static string Unescape(string field) =>
        field.Replace("\\u00AD", "\u00AD", StringComparison.Ordinal).Replace("\\u00A0", "\u00A0", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);

    [TestCase("Аты       Жасы    Қаласы\nАйгүл     12      Алматы\nБолат     9       Шымкент\n", TestName = "columns that begin together")]
    [TestCase("Нан      120      5\nСүт       95     12\n", TestName = "columns that end together")]
    public void Run_OfATableSetWithSpaces_ChangesNothing(string text) =>
        Assert.That(Repair(s_stage, text), Is.EqualTo(text));

    [Test]
    public void Run_OfWideGapsThatShareNoColumn_ClosesThem() =>
        Assert.That(Repair(s_stage, "Балалар    ауылға барды.\nОлар жаңа    мектепті көрді.\n"), Is.EqualTo("Балалар ауылға барды.\nОлар жаңа мектепті көрді.\n"));
}
