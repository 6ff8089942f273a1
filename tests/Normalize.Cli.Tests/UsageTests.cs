namespace Normalize.Cli.Tests;

/// <summary>Wrong command lines: exit code 2, the bad value and what to do about it.</summary>
[TestFixture]
public sealed class UsageTests
{
    private static readonly TestCaseData[] s_wrong =
    [
        Case("translit", "needs --to SCHEME"),
        Case("translit --to latn-2022", "latn-2022", "latn-2021-04", "kaznorm schemes"),
        Case("translit --to latn-abai-observed", "latn-abai-observed", "--from"),
        Case("translit --from latin", "latin", "kaznorm schemes"),
        Case("--no-such-option", "no option '--no-such-option'"),
        Case("repair -j 0", "1 to 1024", "'0'"),
        Case("repair -j many", "1 to 1024", "'many'"),
        Case("repair --max-record 1T", "'1T' is no size"),
        Case("repair --disable spacing.lettr-spaced", "spacing.letter-spaced", "kaznorm rules"),
        Case("repair --from-code cp1252", "cp1252", "windows-1251"),
        Case("repair --format xml", "xml"),
        Case("repair --unit page", "document or line"),
        Case("repair --edits", "--edits=FILE"),
        Case("strip --metadata", "--edits=FILE"),
        Case("strip --boilerplate", "jsonl"),
        Case("repair --metadata --format jsonl", "--metadata means nothing to repair", "normalize, strip"),
        Case("repair --metadata=x", "--metadata means nothing to repair"),
        Case("repair --boilerplate --format jsonl", "--boilerplate means nothing to repair"),
        Case("strip --ocr", "--ocr means nothing to strip", "repair"),
        Case("strip --unwrap", "--unwrap means nothing to strip"),
        Case("--from latn-2018", "--from means nothing to normalize", "translit"),
        Case("schemes --edits=x", "--edits"),
        Case("restore --check", "--check means nothing to restore"),
        Case("detect --edits", "--edits means nothing to detect"),
        Case("report --lang de", "de"),
        Case("completion tcsh", "tcsh"),
        Case("repair --field body", "--field goes with --format jsonl"),
        Case("repair --line-buffered", "add --unit line"),
        Case("repair --progress sometimes", "sometimes"),
        Case("repair --format jsonl --edits=e", "without a file"),
        Case("repair --format jsonl --unit line", "a jsonl record is a line"),
        Case("repair --format jsonl --from-code kz-1048", "jsonl is UTF-8", "kz-1048"),
        Case("repair --to latn-2018", "--to"),
        Case("restore", "--edits=FILE"),
        Case("repair --edits= page.txt", "--edits= has no value"),
        Case("repair --check=false", "--check takes no value"),
        Case("repair -o x --edits=x", "named twice"),
        Case("repair --edits=in.txt in.txt", "named twice"),
        Case("repair --edits=-", "a file of their own"),
        Case("repair --format jsonl --field edits --edits", "--field edits"),
        Case("restore --edits=-", "standard input is the text"),
        Case("restore --edits=e a b", "one FILE"),
    ];

    [TestCaseSource(nameof(s_wrong))]
    public void WrongCommandLine_ExitsWith2AndSaysWhy(string line, string[] expected)
    {
        RunResult run = Kaznorm.Run("", line.Split(' '));
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
        Assert.That(run.Output, Is.Empty);
        foreach (string part in expected)
        {
            Assert.That(run.Error, Does.Contain(part));
        }
    }

    [Test]
    public void MissingFile_ExitsWith4AndItsName()
    {
        RunResult run = Kaznorm.Run("", "repair", "no-such-page.txt");
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("no-such-page.txt: no such file"));
    }

    [Test]
    public void EmptyFileName_ExitsWith2() => Assert.That(Kaznorm.Run("", "strip", "").ExitCode, Is.EqualTo(2));

    [TestCase("--help")]
    [TestCase("-h")]
    [TestCase("repair --help")]
    [TestCase("restore -h")]
    public void Help_NamesTheOptions(string line)
    {
        RunResult run = Kaznorm.Run("", line.Split(' '));
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Text, Does.Contain("usage: kaznorm").And.Contain("--edits[=FILE]").And.Contain("-j, --jobs N"));
        Assert.That(run.Text.Split('\n').Max(row => row.Length), Is.LessThanOrEqualTo(120));
    }

    [TestCase("completion --help", "usage: kaznorm completion SHELL\n")]
    [TestCase("report -h", "--lang kk|ru|en")]
    [TestCase("man -h", "usage: kaznorm man\n")]
    [TestCase("schemes -h", "--format text|json")]
    public void Help_OfAVerb_SaysHowToCallIt(string line, string expected) =>
        Assert.That(Kaznorm.Run("", line.Split(' ')), Has.Property(nameof(RunResult.ExitCode)).EqualTo(0).And.Property(nameof(RunResult.Text)).Contains(expected));

    [Test]
    public void Version_IsOneLine() => Assert.That(Kaznorm.Run("", "-V").Text, Does.Match(@"^kaznorm \d+\.\d+\.\d+\S*\n$"));

    [Test]
    public void Schemes_NamesEveryScheme()
    {
        string text = Kaznorm.Run("", "schemes").Text;
        Assert.That(text, Does.Contain("latn-2021-04\t").And.Contain("latn-2018\t").And.Contain("latn-bgnpcgn-1979\t"));
        Assert.That(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(TransliterationScheme.All.Count));
    }

    [Test]
    public void Rules_AsJson_HasEveryRuleWithItsCaveat()
    {
        string json = Kaznorm.Run("", "rules", "--format", "json").Text;
        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.That(document.RootElement.GetArrayLength(), Is.EqualTo(RuleCatalog.All.Count));
        Assert.That(document.RootElement[0].GetProperty("caveat").GetString(), Is.Not.Empty);
    }

    private static TestCaseData Case(string line, params string[] expected) => new TestCaseData(line, expected).SetArgDisplayNames(line);
}
