using System.Text;

namespace Normalize.Cli.Tests;

/// <summary>restore(filter(x)) is x, byte for byte.</summary>
[TestFixture]
public sealed class RestoreTests
{
    private static readonly string[] s_verbs = ["repair", "strip", "normalize", "normalize --to latn-2018", "translit --to latn-2021-04", "translit --unit document --to arab-tote", "repair --unit line", "repair -z"];

    private static readonly string[] s_pieces =
    [
        "Қала", " ", "  ", "\n", "\n\n", "\r\n", "\0", "\u00AD", "\u200B", "\u00A0", "\uFEFF", "ә", "ғ", "қ", "н", "ы", "ң", "-", " – ", "Nur", "M\u0438\u0306", "5", "оқылды",
        "Балалар кітап оқыды.", "к і т а п", "\uFFFD", "😀", "«", " »", ",", " ,",
    ];

    [TestCaseSource(nameof(s_verbs))]
    public void Restore_OfRandomText_IsTheInput(string verb)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            byte[] input = Input(seed);
            AssertRestored(input, $"{verb}, seed {seed}", verb.Split(' '));
        }
    }

    [TestCase("windows-1251")]
    [TestCase("kz-1048")]
    [TestCase("koi8-r")]
    [TestCase("utf-16le")]
    [TestCase("utf-16be")]
    public void Restore_FromAnotherEncoding_IsTheInput(string encoding)
    {
        for (int seed = 0; seed < 60; seed++)
        {
            AssertRestored(Input(seed), $"{encoding}, seed {seed}", "repair", "--from-code", encoding);
        }
    }

    [Test]
    public void Restore_OfSeveralInputs_IsThemTogether()
    {
        using var folder = new TemporaryFolder();
        string one = folder.File("one", "к і т а п х а н а ашық\n");
        string two = folder.File("two", "\uFEFFм е к т е п жабық");
        string edits = folder.File("edits");
        RunResult run = Kaznorm.Run("", "repair", $"--edits={edits}", one, two);
        RunResult back = Kaznorm.Run(run.Output, "restore", $"--edits={edits}");
        Assert.That(back.Output, Is.EqualTo((byte[])[.. File.ReadAllBytes(one), .. File.ReadAllBytes(two)]), back.Error);
    }

    [TestCase("қала", "дала\n")]
    [TestCase("қала", "\nдала")]
    [TestCase("қала\n", "")]
    [TestCase("", "қала")]
    [TestCase("\u200B", "\u200B")]
    [TestCase("қала\u200B", "\u200B\n\uFEFFдала")]
    public void Restore_OfLinesOfSeveralInputs_IsThemTogether(string first, string second)
    {
        using var folder = new TemporaryFolder();
        string one = folder.File("one", first);
        string two = folder.File("two", second);
        string edits = folder.File("edits");
        foreach (string verb in (string[])["translit --to latn-2018", "repair --unit line"])
        {
            RunResult run = Kaznorm.Run("", [.. verb.Split(' '), $"--edits={edits}", one, two]);
            RunResult back = Kaznorm.Run(run.Output, "restore", $"--edits={edits}");
            Assert.That(back.Text, Is.EqualTo(first + second), verb + back.Error);
        }
    }

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{\"unit\":5}")]
    [TestCase("{\"unit\":\"line\"}\n5")]
    [TestCase("{\"unit\":\"line\"}\n{\"record\":0,\"start\":0}")]
    public void Restore_FromAnOddFile_ExitsWith4(string edits)
    {
        using var folder = new TemporaryFolder();
        RunResult back = Kaznorm.Run("мәтін\n", "restore", $"--edits={folder.File("edits", edits)}");
        Assert.That(back.ExitCode, Is.EqualTo(4), back.Error);
    }

    [Test]
    public void Restore_OfAnotherText_ExitsWith4()
    {
        using var folder = new TemporaryFolder();
        string edits = folder.File("edits");
        Kaznorm.Run("к і т а п х а н а ашық\n", "repair", $"--edits={edits}");
        RunResult back = Kaznorm.Run("бөтен мәтін\n", "restore", $"--edits={edits}");
        Assert.That(back.ExitCode, Is.EqualTo(4));
        Assert.That(back.Error, Does.Contain("not the one these edits belong to"));
    }

    [TestCase("repair")]
    [TestCase("repair --unit line")]
    public void Restore_OfAnotherTextOfTheSameShape_IsRefused(string verb)
    {
        using var folder = new TemporaryFolder();
        string edits = folder.File("edits");
        RunResult run = Kaznorm.Run("к і т а п х а н а ашық\n", [.. verb.Split(' '), $"--edits={edits}"]);
        RunResult back = Kaznorm.Run(run.Text.Replace("ашық", "жабы"), "restore", $"--edits={edits}");
        Assert.That((back.ExitCode, back.Output), Is.EqualTo((4, Array.Empty<byte>())));
        Assert.That(back.Error, Does.Contain("checksum"));
    }

    [TestCase("к і т а п х а н а ашық", "ашық", "жабы")]
    [TestCase("кітапхана ашық", "ашық", "жабы")]
    public void Restore_OfAnotherRecordOfTheSameShape_IsRefused(string text, string from, string to)
    {
        RunResult run = Kaznorm.Run($"{{\"text\":\"{text}\"}}\n", "repair", "--format", "jsonl", "--edits");
        string other = run.Text.Replace($"{from}\"", $"{to}\"");
        Assert.That(other, Is.Not.EqualTo(run.Text));
        RunResult back = Kaznorm.Run(other, "restore", "--format", "jsonl");
        Assert.That((back.ExitCode, back.Text), Is.EqualTo((1, other)));
        Assert.That(back.Error, Does.Contain("checksum"));
    }

    [Test]
    public void Restore_OfARecordWhoseFileWasWrittenAnew_StillWorks()
    {
        const string Line = "{\"text\":\"к і т а п х а н а ашық\"}\n";
        RunResult run = Kaznorm.Run(Line, "repair", "--format", "jsonl", "--edits");
        Assert.That(Kaznorm.Run(run.Text.Replace("ашық\"", "\\u0430шық\""), "restore", "--format", "jsonl").Text, Is.EqualTo(Line));
    }

    [Test]
    public void Restore_FromAnotherVersion_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string edits = folder.File("edits", "{\"unit\":\"line\",\"version\":1,\"sha256\":\"\"}\n");
        RunResult back = Kaznorm.Run("мәтін\n", "restore", $"--edits={edits}");
        Assert.That(back.ExitCode, Is.EqualTo(4));
        Assert.That(back.Error, Does.Contain("another version"));
    }

    [Test]
    public void Restore_FromAFileThatHoldsNoEdits_ExitsWith4()
    {
        using var folder = new TemporaryFolder();
        string edits = folder.File("edits", "{\"a\":1}\n");
        RunResult back = Kaznorm.Run("мәтін\n", "restore", $"--edits={edits}");
        Assert.That(back.ExitCode, Is.EqualTo(4));
        Assert.That(back.Error, Does.Contain("header"));
    }

    [TestCase("""{"id":1,"text":"к і т а п х а н а \u00d7 \ud800 ашық" ,"z":[1 ] }""")]
    [TestCase("""{"id":1,"text":"\u043a \u0456 \u0442 \u0430 \u043f \u0445 \u0430 \u043d \u0430 ashyk"}""")]
    [TestCase("""{"id":1,"text":"\u043A \u0456 \u0442 \u0430 \u043F \u0445 \u0430 \u043D \u0430 \/"}""")]
    [TestCase("""{"id":1,"text":"\u043A \u0456 т а п х а н а mixed"}""")]
    [TestCase("""{"id":1,"text":"таза мәтін"}""")]
    [TestCase("\uFEFF{\"id\":1,\"text\":\"к і т а п х а н а ашық\"}\r\n\n{\"text\":\"м е к т е п\"}")]
    public void Restore_OfJsonLines_IsTheInput(string lines)
    {
        foreach (string verb in (string[])["repair", "normalize --metadata --boilerplate", "translit --to latn-2018"])
        {
            byte[] input = Encoding.UTF8.GetBytes(lines);
            RunResult run = Kaznorm.Run(input, [.. verb.Split(' '), "--format", "jsonl", "--edits"]);
            RunResult back = Kaznorm.Run(run.Output, "restore", "--format", "jsonl");
            Assert.That(back.Text, Is.EqualTo(lines), $"{verb}: {run.Text} {back.Error}");
        }
    }

    [Test]
    public void Restore_OfJsonLinesWithIllFormedBytes_IsTheInput()
    {
        byte[] input = [.. "{\"text\":\"к і т а п х а н а "u8, 0xD0, 0xFF, .. "\"}\n"u8];
        RunResult run = Kaznorm.Run(input, "repair", "--format", "jsonl", "--edits");
        Assert.That(Kaznorm.Run(run.Output, "restore", "--format", "jsonl").Output, Is.EqualTo(input), run.Text);
    }

    private static void AssertRestored(byte[] input, string what, params string[] verb)
    {
        using var folder = new TemporaryFolder();
        string edits = folder.File("edits");
        RunResult run = Kaznorm.Run(input, [.. verb, $"--edits={edits}"]);
        Assert.That(run.ExitCode, Is.Zero, $"{what}: {run.Error}");
        RunResult back = Kaznorm.Run(run.Output, "restore", $"--edits={edits}");
        Assert.That(back.Output, Is.EqualTo(input), $"{what}: {back.Error}");
    }

    /// <summary>Pieces of damaged text, and here and there a stray byte.</summary>
    private static byte[] Input(int seed)
    {
        var random = new Random(seed);
        var bytes = new List<byte>();
        for (int i = random.Next(40); i > 0; i--)
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
            if (random.Next(8) == 0)
            {
                bytes.Add((byte)random.Next(256));
            }
        }

        return [.. bytes];
    }
}
