using System.Text.Json;
using Normalize.Cli.Sites;

namespace Normalize.Cli.Tests;

/// <summary>Two passes over a crawl: what repeats on a site goes, what one page says stays.</summary>
[TestFixture]
public sealed class LearnSitesTests
{
    private const string Frame = "Таңғы шай уақыты мен көңілді әңгіме";

    private static readonly string[] s_articles =
    [
        "Қалада жаңа кітапхана ашылды\n\nОблыс орталығында жаңа кітапхана есігін ашты, оған қала тұрғындары көптен бері зар болып жүрген еді.",
        "Ауыл мектебіне жаңа директор келді\n\nАуыл мектебінің жаңа директоры бұған дейін аудан орталығында он бес жыл математикадан сабақ берген.",
        "Жас спортшылар жарыстан оралды\n\nЖас спортшылар республикалық жарыстан екі алтын, үш күміс медальмен оралып, жерлестерін қуантып отыр.",
    ];

    private static string Crawl(Func<int, string> fields, bool framed = true) =>
        string.Concat(s_articles.Select((article, i) => $"{{{fields(i)},\"text\":{JsonSerializer.Serialize(article + (framed ? "\n\n" + Frame : ""))}}}\n"));

    private static string[] Texts(RunResult run) =>
        [.. run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)];

    private static readonly string[] s_learn = ["strip", "--format", "jsonl", "--learn-sites"];

    [Test]
    public void OnePass_KeepsTheFrame() =>
        Assert.That(Texts(Kaznorm.Run(Crawl(_ => "\"site\":\"a\""), "strip", "--format", "jsonl")), Has.All.EndsWith(Frame));

    [TestCase("\"site\":\"a.example\"")]
    [TestCase("\"url\":\"https://www.A.example:8080/news/{0}?p=1\"")]
    [TestCase("\"url\":\"http://u@a.example/{0}\",\"site\":null")]
    public void StandardInput_IsReadTwice(string fields)
    {
        RunResult run = Kaznorm.Run(Crawl(i => string.Format(null, fields, i)), s_learn);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Texts(run), Is.EqualTo(s_articles));
    }

    [Test]
    public void SeveralFiles_AreOneCrawl()
    {
        using var folder = new TemporaryFolder();
        string[] lines = Crawl(_ => "\"site\":\"a\"").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] files = [.. lines.Select((line, i) => folder.File($"{i}.jsonl", line + "\n"))];
        RunResult run = Kaznorm.Run(lines[2] + "\n", [.. s_learn, files[0], files[1], "-"]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Texts(run), Is.EqualTo(s_articles));
    }

    [Test]
    public void Jobs_ChangeNothing()
    {
        string crawl = string.Concat(Enumerable.Repeat(Crawl(_ => "\"site\":\"a\""), 50));
        Assert.That(Kaznorm.Run(crawl, [.. s_learn, "-j", "4"]).Output, Is.EqualTo(Kaznorm.Run(crawl, s_learn).Output));
    }

    [Test]
    public void OtherSites_AndRecordsWithoutOne_KeepTheirParts()
    {
        string other = JsonSerializer.Serialize(s_articles[0] + "\n\n" + Frame);
        RunResult run = Kaznorm.Run(Crawl(_ => "\"site\":\"a\"") + $"{{\"site\":\"b\",\"text\":{other}}}\n{{\"text\":{other}}}\n", s_learn);
        Assert.That(Texts(run)[3..], Has.All.EndsWith(Frame));
    }

    [Test]
    public void Restore_GivesTheCrawlBack()
    {
        string crawl = Crawl(_ => "\"site\":\"a\"");
        RunResult run = Kaznorm.Run(crawl, [.. s_learn, "--edits", "--metadata", "--boilerplate"]);
        Assert.That(Texts(run), Is.EqualTo(s_articles));
        using var first = JsonDocument.Parse(run.Text.Split('\n')[0]);
        JsonElement span = first.RootElement.GetProperty("boilerplate")[0];
        string page = s_articles[0] + "\n\n" + Frame;
        Assert.That(page[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()], Is.EqualTo(Frame));
        Assert.That(Kaznorm.Run(run.Output, "restore", "--format", "jsonl").Text, Is.EqualTo(crawl));
    }

    [Test]
    public void BadRecords_AreReportedOnce()
    {
        RunResult run = Kaznorm.Run("[1]\n" + Crawl(_ => "\"site\":\"a\""), s_learn);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(run.Text, Does.StartWith("[1]\n"));
    }

    [Test]
    public void Text_HasNoSites()
    {
        RunResult run = Kaznorm.Run("Қар жауды.", "strip", "--learn-sites");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("--format jsonl"));
    }

    [TestCase("https://www.a.kz/b", "a.kz")]
    [TestCase("a.kz", "a.kz")]
    [TestCase("//a.kz/b", null)]
    [TestCase("HTTP://U:P@News.A.kz:80#x", "news.a.kz")]
    [TestCase("", null)]
    public void Host_IsTheSite(string url, string? host) => Assert.That(SiteOf.Host(url), Is.EqualTo(host));
}
