using Normalize.Edits;
using Normalize.Ocr;
using Normalize.Rules;
using NUnit.Framework;

namespace Normalize.Tests.Ocr;

public class OcrRepairTests
{
    private static readonly ITextStage[] s_on = [new OcrRepair(new RuleSet(Safety.Heuristic))];

    [TestCase("Ауылдағы жаңа мектеп\nбиыл жүз баланы Қабылдады.", "Ауылдағы жаңа мектеп\nбиыл жүз баланы қабылдады.", TestName = "A capital for a small letter, in the lines of a page")]
    [TestCase("Жаңа мектеп жүз баланы Қабылдады, оҚушылар қуанды.", "Жаңа мектеп жүз баланы қабылдады, оқушылар қуанды.", TestName = "A capital for a small letter, beside a sure error")]
    [TestCase("Биыл Қазақстан Респубпикасының жаңа Констипуциясы қабылданды", "Биыл Қазақстан Республикасының жаңа Конституциясы қабылданды.", TestName = "Several letters, and the full stop lost at the end")]
    [TestCase("Облыстың депутапары\nбүгін. жиналыс өткізіп, бюджетті қарады,", "Облыстың депутаттары\nбүгін. жиналыс өткізіп, бюджетті қарады.", TestName = "A comma for the full stop")]
    [TestCase("Кеше депутаттар мәслихатга жиналып:\nбюджетті қарады.", "Кеше депутаттар мәслихатта жиналып\nбюджетті қарады.", TestName = "A speck at a line end")]
    [TestCase("тауда қар, қырда жел | соғады", "тауда қар, қырда жел соғады", TestName = "A bar at a margin")]
    [TestCase("Қазақстан Респубпикасының Президенті", "Қазақстан Республикасының Президенті", TestName = "A letter misread")]
    [TestCase("мұғалімдер мен оҚушылар", "мұғалімдер мен оқушылар", TestName = "A capital inside a word")]
    [TestCase("қала -- орталық", "қала \u2014 орталық", TestName = "Two hyphens for a dash")]
    [TestCase("бұл | қала", "бұл қала", TestName = "A lone bar")]
    [TestCase("Ауыл | тұрғындары | жиналып\nжаңа көпір салуды ұйғарды.", "Ауыл тұрғындары жиналып\nжаңа көпір салуды ұйғарды.", TestName = "Bars on a line from which the sentence runs on")]
    [TestCase("Ауыл | тұрғындары | жиналып\nжаңа | көпір салуды ұйғарды.", "Ауыл тұрғындары жиналып\nжаңа көпір салуды ұйғарды.", TestName = "The same, above a lone bar")]
    [TestCase("2025 | ауыл | тұрғындары жиналып\nжаңа көпір салды.", "2025 ауыл тұрғындары жиналып\nжаңа көпір салды.", TestName = "The same, behind a figure")]
    [TestCase("Ауыл тұрғындары/ жиналып\nжаңа көпір салды.", "Ауыл тұрғындары жиналып\nжаңа көпір салды.", TestName = "A slash behind a word")]
    [TestCase("Көктем - жылдың\nең жақсы кезі -- келді.", "Көктем \u2013 жылдың\nең жақсы кезі \u2014 келді.", TestName = "A lone hyphen for a dash, in the lines of a page")]
    [TestCase("Сот Өз-Өзіне қол салу\nтуралы істі қарады, оҚушы куә болды.", "Сот өз-өзіне қол салу\nтуралы істі қарады, оқушы куә болды.", TestName = "A capital behind the hyphen of a word")]
    public void Repair_OfRecognisedText(string input, string expected)
    {
        string actual = Characters.CharacterRepairTests.Run(input, s_on);
        Assert.That(actual, Is.EqualTo(expected));
        Assert.That(Characters.CharacterRepairTests.Run(actual, s_on), Is.EqualTo(actual), "twice");
    }

    [TestCase("Біз Алматыдан Қызылордаға пойызбен бардық.")]
    [TestCase("ҚазАқпарат агенттігі ВКонтакте парақшасын ашты.")]
    [TestCase("| Аты | Жасы |\n| Әлия | 12 |")]
    [TestCase("нан | сүт | ет\nайран | май | құрт\nшай | қант | тұз")]
    [TestCase("Басты бет | Жаңалықтар | Байланыс\nКөктемде ауыл тұрғындары\nжаңа көпір салды.")]
    [TestCase("Дүкенде нан/сүт, ет / балық\nжәне айран бар.")]
    [TestCase("Көктем - жылдың\nең жақсы кезі.")]
    [TestCase("Біз Нью-Йорк пен\nКөкшетау-Астана жолын көрдік.")]
    [TestCase("Шьюбрехт Цвонимир Бхаваддин")]
    [TestCase("Ол аулада отыр. Балалар ойнап жүр. Күн жылы")]
    [TestCase("Қыс келді, қар жауды,\nҚырға малшы мал айдады,\nӨзен суы мұз болды.")]
    [TestCase("Дүкенде: нан, сүт,\nайран және ірімшік бар.")]
    [TestCase("")]
    public void Repair_OfGoodText_ChangesNothing(string input) =>
        Assert.That(Characters.CharacterRepairTests.Run(input, s_on), Is.EqualTo(input));

    [Test]
    public void Repair_WithDefaultRules_IsOff() =>
        Assert.That(Characters.CharacterRepairTests.Run("Қазақстан Респубпикасының", [new OcrRepair(RuleSet.Default)]), Is.EqualTo("Қазақстан Респубпикасының"));

    [Test]
    public void Rules_DoWhatTheirExamplesShow()
    {
        foreach (Rule rule in OcrRules.All)
        {
            Assert.That(Characters.CharacterRepairTests.Run(rule.Before, s_on), Is.EqualTo(rule.After), rule.Id);
            Assert.That(Characters.CharacterRepairTests.RulesOf(rule.Before, s_on), Does.Contain(rule.Id));
        }
    }

    [TestCase("мектеп ")]
    [TestCase("| ")]
    [TestCase("-- ")]
    [TestCase("ай | ай |\n")]
    [TestCase("ай/ ")]
    [TestCase("ы")]
    [TestCase(" ")]
    public void Repair_OfLongText_TakesLinearTime(string unit)
    {
        // Quadratic work on a million characters would not end in a lifetime; linear work ends in seconds.
        string text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        Assert.That(Characters.CharacterRepairTests.Run(text, s_on), Is.Not.Empty);
    }

    [Test]
    public void Repair_OfRandomText_IsIdempotentAndNeverThrows()
    {
        const string Letters = "қазақстанреспубликасыөәұүҚӨТМ |- .,\n\uD83D\u0301";
        var random = new Random(72);
        for (int round = 0; round < 100; round++)
        {
            char[] letters = new char[random.Next(40)];
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = Letters[random.Next(Letters.Length)];
            }

            string input = new(letters);
            string once = Characters.CharacterRepairTests.Run(input, s_on);
            Assert.That(Characters.CharacterRepairTests.Run(once, s_on), Is.EqualTo(once), input);
        }
    }
}
