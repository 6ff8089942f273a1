using System.Text;
using System.Text.RegularExpressions;
using Normalize.Tests.Laws;

namespace Normalize.Cli.Tests.Report;

/// <summary>The page of <c>report</c> as a file.</summary>
[TestFixture]
public sealed class ReportTests
{
    private const string Spaced = "М е к т е п т е г і балалар көктемгі мерекеге дайындалып жатыр.";

    [Test]
    public void Page_NeedsNothingFromElsewhere()
    {
        string page = Kaznorm.Run(Spaced, "report").Text;
        Assert.That(page, Does.Contain("Content-Security-Policy").And.Contain("default-src 'none'"));
        Assert.That(Regex.Matches(page, "(?:src|href|url|import)\\s*[=(]"), Is.Empty);
    }

    [Test]
    public void Changes_StandInTheirPlaces()
    {
        string page = Kaznorm.Run("жоқ.Ал « 5 »", "report").Text;
        Assert.That(page, Does.Contain("жоқ.<span class=\"c inserted\""));
        Assert.That(Shown(page, "ins"), Is.EqualTo("жоқ.Ал « 5 »"));
    }

    [TestCase("<b>&\"'</b> </script><script>alert(1)</script>")]
    [TestCase("к і т а п <!-- <script> --> ]]>")]
    [TestCase("a\u0000b\u001b[31m\u2028\u202Eс\uFFFF")]
    public void Text_CannotBecomeMarkup(string text)
    {
        string page = Kaznorm.Run(text, "report").Text;
        Assert.That(Regex.Count(page, "<script"), Is.EqualTo(3));
        Assert.That(page.Any(c => char.IsControl(c) && c is not ('\n' or '\t')), Is.False);
    }

    [Test]
    public void FileName_CannotBecomeMarkup()
    {
        using var folder = new TemporaryFolder();
        string page = Kaznorm.Run("", "report", folder.File("<img onerror=x>.txt", Spaced)).Text;
        Assert.That(page, Does.Contain("&lt;img onerror=x&gt;.txt").And.Not.Contain("<img"));
    }

    [Test]
    public void IllFormedBytes_AreAChangeWithTheirBytes()
    {
        string page = Kaznorm.Run([.. "Қала"u8, 0xFF, .. "лар ашық"u8], "report", "--from-code", "utf-8").Text;
        Assert.That(page, Does.Contain("<del>FF</del>").And.Contain("decoding.ill-formed"));
    }

    [Test]
    public void JsonLines_AreRecordsOfOnePage()
    {
        RunResult run = Kaznorm.Run($"{{\"text\":\"{Spaced}\"}}\n[]\n{{\"text\":\"Қар жауды.\"}}\n", "report", "--format", "jsonl");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("line 2"));
        Assert.That(run.Text, Does.Contain("stdin:1").And.Contain("stdin:3"));
    }

    [Test]
    public void BigInput_IsCountedWholeAndShownInPart()
    {
        string text = string.Concat(Enumerable.Repeat(Spaced + "\n\n", 40_000));
        RunResult run = Kaznorm.Run(text, "report", "--as", "repair", "--lang", "en");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Has.Length.LessThan(6_000_000));
        Assert.That(run.Text, Does.Contain("The page is full").And.Contain("The end of this text is not shown"));
        Assert.That(run.Text, Does.Contain($">{9 * 40_000}</output>"), "every change is counted");
    }

    [TestCase("kk", "Мәтінде не өзгерді")]
    [TestCase("ru", "Что изменилось в тексте")]
    [TestCase("en", "What changed in the text")]
    public void Language_CanBeChosen(string language, string heading) =>
        Assert.That(Kaznorm.Run(Spaced, "report", "--lang", language).Text, Does.Contain($"<html lang=\"{language}\"").And.Contain($"{heading}</h1>"));

    [Test]
    public void Labels_HaveAWordInEachLanguageForEveryRoom()
    {
        Assert.That(Cli.Report.Labels.Keys.SelectMany(key => ((string[])["kk", "ru", "en"]).Select(language => Cli.Report.Labels.Word(key, language))), Has.None.Empty);
        Assert.That(RuleCatalog.All.Select(rule => rule.Id.Split('.')[0]).Distinct().Where(room => !Cli.Report.Labels.Has(room)), Is.Empty);
    }

    [Test]
    public void As_ChoosesTheVerb()
    {
        string text = $"{Spaced}\n\nБөлісу: Facebook Twitter Telegram\n";
        Assert.That(Kaznorm.Run(text, "report", "--as", "strip").Text, Does.Contain("boilerplate.share").And.Not.Contain("spacing.letter-spaced"));
        Assert.That(Kaznorm.Run(text, "report", "--as", "repair").Text, Does.Contain("spacing.letter-spaced").And.Not.Contain("boilerplate.share"));
    }

    [Test]
    public void Page_ShowsTheWholeSourceAndTheWholeResult()
    {
        string[] pieces = ["Мектеп <b>жаңа</b> жылға & дайын", "к і т а п х а н а ашық , келіңіздер", "\u00ADа\u200Bб\u0301\tс\u00A0д", "U+00AD · ↵ ⇥", "Бөлісу: Facebook Twitter Telegram", "1284", "\u202Eтерс\u202C \u0007 😀", "Айгүл СЕЙІТОВА"];
        for (int seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            string text = string.Join(random.Next(2) == 0 ? "\n\n" : " ", Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]));
            text = random.Next(3) == 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Damage.Some(text, random)));
            string page = Kaznorm.Run(text, "report").Text;
            Assert.That(Shown(page, "ins"), Is.EqualTo(Seen(text)), $"seed {seed}, source");
            Assert.That(Shown(page, "del"), Is.EqualTo(Seen(Kaznorm.Run(text).Text)), $"seed {seed}, result");
        }
    }

    /// <summary>The text that the page shows, without one of the two elements that mark a change; signs are read back.</summary>
    private static string Shown(string page, string without)
    {
        string text = Regex.Match(page, "<div class=\"text\"[^>]*>(.*?)</div>", RegexOptions.Singleline).Groups[1].Value;
        text = Regex.Replace(text, $"<{without}>.*?</{without}>", "", RegexOptions.Singleline);
        text = Regex.Replace(text, "<i>(.*?)</i>", sign => sign.Groups[1].Value switch
        {
            "·" => " ",
            "↵" => "",
            "⇥" => "\t",
            var code => $"&#x{code[2..]};",
        });
        return Seen(System.Net.WebUtility.HtmlDecode(Regex.Replace(text, "<[^>]*>", "")));
    }

    /// <summary>What can be seen of a text: a browser shows no control characters.</summary>
    private static string Seen(string text) => string.Concat(text.Select(c => c is not ('\n' or '\t') && (char.IsControl(c) || c >= '\uFFFE') ? '\uFFFD' : c));
}
