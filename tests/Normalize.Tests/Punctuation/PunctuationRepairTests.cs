using Normalize.Edits;
using Normalize.Punctuation;
using Normalize.Rules;
using NUnit.Framework;

namespace Normalize.Tests.Punctuation;

public sealed class PunctuationRepairTests
{
    [TestCase("\"Абай жолы\" романын оқыдым", "«Абай жолы» романын оқыдым", TestName = "Straight quotation marks")]
    [TestCase("„Абай жолы“ романын оқыдым", "«Абай жолы» романын оқыдым", TestName = "German quotation marks")]
    [TestCase("«Мен \"Абай жолы\" романын оқыдым»", "«Мен “Абай жолы” романын оқыдым»", TestName = "Marks inside marks")]
    [TestCase("Ол «\"Жұлдыз\" журналы» деді", "Ол «“Жұлдыз” журналы» деді", TestName = "Two marks side by side")]
    [TestCase("(\"Жұлдыз\"), \"Қазақ әдебиеті\"!", "(«Жұлдыз»), «Қазақ әдебиеті»!", TestName = "Brackets and marks beside")]
    [TestCase("Ол - дәрігер, мен — мұғалім", "Ол – дәрігер, мен – мұғалім", TestName = "Dashes")]
    [TestCase("— Сәлем! -- деді ол.", "– Сәлем! – деді ол.", TestName = "Dialogue")]
    [TestCase("Білмеймін... Мүмкін…", "Білмеймін… Мүмкін…", TestName = "Ellipses")]
    [TestCase("д'Артаньян мен О`Нил", "д’Артаньян мен О’Нил", TestName = "Apostrophes")]
    public void Run_InKazakhStyle_WritesItsSigns(string input, string expected)
    {
        string actual = Run(input, PunctuationStyle.Kazakh);
        Assert.That(actual, Is.EqualTo(expected));
        Assert.That(Run(actual, PunctuationStyle.Kazakh), Is.EqualTo(actual), "twice");
    }

    [TestCase(PunctuationStyle.English, "Ол: “Мен ‘Абай жолы’ романын – бәрін… оқыдым”")]
    [TestCase(PunctuationStyle.Ascii, "Ол: \"Мен \"Абай жолы\" романын - бәрін... оқыдым\"")]
    [TestCase(PunctuationStyle.Kazakh, "Ол: «Мен “Абай жолы” романын – бәрін… оқыдым»")]
    public void Run_InEachStyle_WritesItsSigns(PunctuationStyle style, string expected) =>
        Assert.That(Run("Ол: «Мен \"Абай жолы\" романын — бәрін... оқыдым»", style), Is.EqualTo(expected));

    [TestCase("Экраны 15\" ноутбук", TestName = "An inch")]
    [TestCase("class=\"title\" деп жазылған", TestName = "Markup")]
    [TestCase("Жабылмаған \"тырнақша", TestName = "A mark without a partner")]
    [TestCase("сөз\"ара белгі", TestName = "A mark inside a word")]
    [TestCase("5 - 3 = 2", TestName = "A minus")]
    [TestCase("- нан\n- сүт", TestName = "A list")]
    [TestCase("- - -", TestName = "A rule")]
    [TestCase("іс-шара, 2010-2015", TestName = "Hyphens")]
    [TestCase("../data/.../x", TestName = "A path")]
    [TestCase("Кіріспе ........ 5", TestName = "Leading dots")]
    [TestCase("'сөз'", TestName = "Single quotation marks")]
    public void Run_WhereTheSignMeansSomethingElse_ChangesNothing(string text) =>
        Assert.That(Run(text, PunctuationStyle.Kazakh), Is.EqualTo(text));

    [Test]
    public void Rules_MendTheirOwnExamples()
    {
        foreach (Rule rule in PunctuationRules.All)
        {
            var edits = new EditBuilder();
            new PunctuationRepair(RuleSet.Default, PunctuationStyle.Kazakh).Run(rule.Before, edits);
            Assert.That(edits.ToEditList(rule.Before).Select(edit => edit.Rule).Distinct(), Is.EqualTo(new[] { rule.Id }));
            Assert.That(Run(rule.Before, PunctuationStyle.Kazakh), Is.EqualTo(rule.After));
        }
    }

    [Test]
    public void Normalizer_WithoutAStyle_LeavesPunctuationAlone()
    {
        const string Text = "\"Абай жолы\" - роман...";
        Assert.That(new Normalizer(NormalizerOptions.RepairOnly).Normalize(Text), Is.EqualTo(Text));
        NormalizationResult result = new Normalizer(NormalizerOptions.RepairOnly with { Punctuation = PunctuationStyle.Kazakh }).NormalizeAndExplain(Text);
        Assert.That(result.Text, Is.EqualTo("«Абай жолы» – роман…"));
        Assert.That(result.Edits.Restore(result.Text), Is.EqualTo(Text));
    }

    [Test]
    public void Run_OfRandomText_IsIdempotentAndNeverThrows([Values] PunctuationStyle style)
    {
        const string Signs = "ab \"\"«»“”„‘’'`ʼ--–—...…()\n5/\ud83d";
        var random = new Random(6);
        for (int round = 0; round < 20000; round++)
        {
            string text = string.Create(random.Next(24), random, static (span, r) => r.GetItems<char>(Signs, span));
            string once = Run(text, style);
            Assert.That(Run(once, style), Is.EqualTo(once), text);
        }
    }

    [TestCase("\"")]
    [TestCase("\" ")]
    [TestCase("«а» ")]
    [TestCase("а - ")]
    [TestCase(".")]
    public void Run_OfLongText_TakesLinearTime(string unit)
    {
        // Quadratic work on a million characters would not end in a lifetime; linear work ends at once.
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        Assert.That(Run(text, PunctuationStyle.Kazakh), Is.Not.Empty);
    }

    private static string Run(string text, PunctuationStyle style) =>
        Characters.CharacterRepairTests.Run(text, [new PunctuationRepair(RuleSet.Default, style)]);
}
