using System.IO.Compression;
using System.Text;

namespace Normalize.Cli.Tests;

[TestFixture]
public sealed class TextFilterTests
{
    private const string Spaced = "М е к т е п т е г і балалар көктемгі мерекеге дайындалып жатыр.";
    private const string Mended = "Мектептегі балалар көктемгі мерекеге дайындалып жатыр.";

    private static readonly TestCaseData[] s_untouched =
    [
        Bytes("empty", ""u8),
        Bytes("one newline", "\n"u8),
        Bytes("no final newline", "Қар жауды"u8),
        Bytes("blank lines and spaces at ends", "\n\n  Қар жауды.  \n\n\n"u8),
        Bytes("CRLF", "Қар жауды.\r\nКүн суытты.\r\n"u8),
        Bytes("lone CR", "Қар жауды.\rКүн суытты."u8),
        Bytes("NUL", "Қар\0 жауды."u8),
    ];

    [TestCaseSource(nameof(s_untouched))]
    public void Strip_OfTextWithNothingToDo_GivesItBackByteForByte(byte[] bytes) =>
        Assert.That(Kaznorm.Run(bytes, "strip"), Has.Property(nameof(RunResult.ExitCode)).EqualTo(0).And.Property(nameof(RunResult.Output)).EqualTo(bytes));

    [Test]
    public void Repair_MendsLetterSpacing() => Assert.That(Kaznorm.Run(Spaced + "\n", "repair").Text, Is.EqualTo(Mended + "\n"));

    [Test]
    public void IllFormedUtf8_BecomesReplacementCharacters()
    {
        RunResult run = Kaznorm.Run([.. "Қала"u8, 0xFF, .. "лар\n"u8], "repair");
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Text, Is.EqualTo("Қала\uFFFDлар\n"));
    }

    [Test]
    public void IllFormedUtf8_UnderStrict_ExitsWith3AndTheByte()
    {
        RunResult run = Kaznorm.Run([.. "Қала"u8, 0xFF, .. "лар\n"u8], "repair", "--strict", "--from-code", "utf-8");
        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("byte 8").And.Contain("FF"));
    }

    [Test]
    public void ByteOrderMark_IsNotWritten() =>
        Assert.That(Kaznorm.Run([0xEF, 0xBB, 0xBF, .. "Қар жауды.\n"u8], "repair").Text, Is.EqualTo("Қар жауды.\n"));

    [Test]
    public void Gzip_IsUnpackedOnTheWay()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Spaced));
        }

        Assert.That(Kaznorm.Run(packed.ToArray(), "repair").Text, Is.EqualTo(Mended));
    }

    [Test]
    public void GzipThatEndsEarly_ExitsWith4WhereverItIsCut()
    {
        using var packed = new MemoryStream();
        for (int member = 0; member < 2; member++)
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(Encoding.UTF8.GetBytes(Mended + "\n"));
        }

        byte[] whole = packed.ToArray();
        Assert.That(Kaznorm.Run(whole, "repair").Text, Is.EqualTo($"{Mended}\n{Mended}\n"));
        int boundary = whole.Length / 2;
        foreach (int length in Enumerable.Range(2, whole.Length - 2).Where(length => length != boundary))
        {
            Assert.That(Kaznorm.Run(whole[..length], "repair").ExitCode, Is.EqualTo(4), $"cut at {length} of {whole.Length}");
        }
    }

    [Test]
    public void ByteOrderMark_InsideTheText_IsAsGoodAsAnyCharacter()
    {
        string text = "Қала\n\uFEFFдала\n";
        string[] args = ["translit", "--to", "latn-2018"];
        Assert.That(Kaznorm.Run(text, args).Text, Is.EqualTo("Qala\n\uFEFFdala\n"));
        Assert.That(Kaznorm.Run(text, [.. args, "--stats"]).Text, Is.EqualTo("Qala\n\uFEFFdala\n"));
    }

    [TestCase("--ocr")]
    [TestCase("--max-safety heuristic")]
    public void Ocr_MendsConfusedLettersWhenAsked(string option)
    {
        const string Confused = "Ауылдағы кітапхана жаңа ғимаратқа көщті.";
        Assert.That(Kaznorm.Run(Confused, "repair").Text, Is.EqualTo(Confused));
        Assert.That(Kaznorm.Run(Confused, ["repair", .. option.Split(' ')]).Text, Is.EqualTo("Ауылдағы кітапхана жаңа ғимаратқа көшті."));
    }

    [Test]
    public void MaxSafety_HoldsForTransliterationToo() =>
        Assert.That(Kaznorm.Run("Қала\n", "translit", "--to", "latn-2018", "--max-safety", "lossless").Text, Is.EqualTo("Қала\n"));

    [Test]
    public void Output_ThroughALink_ChangesTheFileBehindIt()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Making links needs a privilege on Windows; nothing was checked.");
            return;
        }

        using var folder = new TemporaryFolder();
        string target = folder.File("out.txt", "ескі мәтін");
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        string link = folder.File("link.txt");
        File.CreateSymbolicLink(link, target);
        Assert.That(Kaznorm.Run(Spaced, "repair", "-o", link).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(target), Is.EqualTo(Mended));
        Assert.That(new FileInfo(link).LinkTarget, Is.Not.Null);
        Assert.That(File.GetUnixFileMode(target), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Output_OntoADirectory_ExitsWith4AndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        string directory = Directory.CreateDirectory(folder.File("sub")).FullName;
        RunResult run = Kaznorm.Run(Spaced, "repair", "-o", directory);
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("is a directory"));
        Assert.That(folder.Names, Is.Empty);
    }

    [Test]
    public void DamagedGzip_ExitsWith4()
    {
        RunResult run = Kaznorm.Run([0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9], "repair");
        Assert.That(run.ExitCode, Is.EqualTo(4), run.Error);
    }

    [Test]
    public void Translit_WorksByLinesAndKeepsTheirEnds() =>
        Assert.That(Kaznorm.Run("Қала\r\n\nдала", "translit", "--to", "latn-2021-04").Text, Is.EqualTo("Qala\r\n\ndala"));

    [TestCase("--from latn-2018")]
    [TestCase("--from auto")]
    [TestCase("--from auto --unit document")]
    [TestCase("--from auto --line-buffered")]
    public void Translit_GoesBackToCyrillic(string way) =>
        Assert.That(Kaznorm.Run("Ózen jaǵasynda balalar oınap júr.\nKún shyqty.\n", ["translit", .. way.Split(' ')]).Text, Is.EqualTo("Өзен жағасында балалар ойнап жүр.\nКүн шықты.\n"));

    [Test]
    public void Translit_FromOneSchemeToAnother() =>
        Assert.That(Kaznorm.Run("Ózen jaǵasynda\n", "translit", "--from", "latn-2018", "--to", "latn-2021-04").Text, Is.EqualTo("Özen jağasynda\n"));

    [Test]
    public void Null_CutsRecordsAtNul() =>
        Assert.That(Kaznorm.Run("Қала\0дала\0", "translit", "-z", "--to", "latn-2021-04").Text, Is.EqualTo("Qala\0dala\0"));

    [Test]
    public void SeveralFiles_AreWrittenOneAfterAnother()
    {
        using var folder = new TemporaryFolder();
        string one = folder.File("one.txt", Spaced + "\n");
        string two = folder.File("two.txt", "Қар жауды.\n");
        Assert.That(Kaznorm.Run("Күн шықты.\n", "repair", one, "-", two).Text, Is.EqualTo(Mended + "\nКүн шықты.\nҚар жауды.\n"));
    }

    [Test]
    public void MaxRecord_RefusesALargerInputWithAHint()
    {
        RunResult run = Kaznorm.Run(new byte[5000], "repair", "--max-record", "4K");
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("--max-record").And.Contain("4096"));
    }

    [TestCase(Spaced, 1, "kaznorm: standard input: would change\n")]
    [TestCase(Mended, 0, "")]
    public void Check_WritesNothingAndTellsByItsExitCode(string text, int code, string error)
    {
        RunResult run = Kaznorm.Run(text, "repair", "--check");
        Assert.That((run.ExitCode, run.Text, run.Error.ReplaceLineEndings("\n")), Is.EqualTo((code, "", error)));
    }

    [TestCase("1")]
    [TestCase("3")]
    public void Check_NamesEveryFileThatWouldChange(string jobs)
    {
        using var folder = new TemporaryFolder();
        string[] files = [.. Enumerable.Range(0, 6).Select(i => folder.File($"{i}.txt", i % 2 == 0 ? Spaced : Mended))];
        RunResult run = Kaznorm.Run("", ["repair", "--check", "-j", jobs, .. files]);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[] { 0, 2, 4 }.Select(i => $"kaznorm: {files[i]}: would change")));
    }

    [Test]
    public void Check_NamesEveryRecordThatWouldChange()
    {
        string lines = string.Concat(Enumerable.Range(0, 6).Select(i => $"{{\"text\":\"{(i % 2 == 0 ? Spaced : Mended)}\"}}\n"));
        RunResult run = Kaznorm.Run(lines, "repair", "--check", "--format", "jsonl");
        Assert.That(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[] { 1, 3, 5 }.Select(i => $"kaznorm: standard input: line {i} would change")));
    }

    [Test]
    public void Jobs_KeepTheOrderOfSeveralDocuments()
    {
        using var folder = new TemporaryFolder();
        string[] files = [.. Enumerable.Range(0, 40).Select(i => folder.File($"{i}.txt", $"{string.Concat(Enumerable.Repeat(Spaced + "\n\n", 40 - i))}{i}\n"))];
        string[] edits = [folder.File("one"), folder.File("four")];
        RunResult one = Kaznorm.Run("", ["repair", $"--edits={edits[0]}", "--stats", .. files]);
        RunResult four = Kaznorm.Run("", ["repair", $"--edits={edits[1]}", "--stats", "-j", "4", .. files]);
        Assert.That(four.Text, Is.EqualTo(one.Text));
        Assert.That(four.Error, Is.EqualTo(one.Error));
        Assert.That(File.ReadAllText(edits[1]), Is.EqualTo(File.ReadAllText(edits[0])));
    }

    [TestCase("1")]
    [TestCase("4")]
    public void DocumentThatFails_StopsBehindTheOnesBeforeIt(string jobs)
    {
        using var folder = new TemporaryFolder();
        string[] files = [.. Enumerable.Range(0, 8).Select(i => i == 3 ? folder.File("missing") : folder.File($"{i}.txt", $"Қар жауды {i}.\n"))];
        RunResult run = Kaznorm.Run("", ["repair", "-j", jobs, .. files]);
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Text, Is.EqualTo("Қар жауды 0.\nҚар жауды 1.\nҚар жауды 2.\n"));
        Assert.That(run.Error, Does.Contain("missing: no such file"));
    }

    [Test]
    public void Strict_NamesFileAndByteWhateverTheFormat()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("bad");
        File.WriteAllBytes(path, [.. "{\"id\":1,\"text\":\"аб\"}\n{\"text\":\"а\\n"u8, 0xFF, .. "\"}\n"u8]);
        int at = Array.IndexOf(File.ReadAllBytes(path), (byte)0xFF);
        foreach (string way in (string[])["--format jsonl", "--format jsonl -j 3", "--unit line", "--unit document"])
        {
            RunResult run = Kaznorm.Run("", ["repair", "--strict", "--from-code", "utf-8", .. way.Split(' '), path]);
            Assert.That(run.ExitCode, Is.EqualTo(3), way);
            Assert.That(run.Error, Does.Contain($"kaznorm: {path}: ").And.Contain($"byte {at}:"), way);
        }
    }

    [TestCase("always", "bytes read in")]
    [TestCase("never", "")]
    [TestCase("auto", "")]
    public void Progress_IsABarOnStandardErrorAndChangesNothingElse(string when, string bar)
    {
        using var folder = new TemporaryFolder();
        RunResult run = Kaznorm.Run("", "repair", "--progress", when, folder.File("page.txt", Spaced));
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((0, Mended)));
        Assert.That(run.Error, bar.Length == 0 ? Is.Empty : Does.Contain(bar));
    }

    [Test]
    public void Stats_CountRulesOnStandardError() =>
        Assert.That(Kaznorm.Run(Spaced, "repair", "--stats").Error, Does.Contain("records 1, changed 1").And.Contain("spacing."));

    [Test]
    public void Output_IsPutInPlaceAtTheEndAndLeavesNothingBeside()
    {
        using var folder = new TemporaryFolder();
        string target = folder.File("out.txt", "ескі мәтін");
        Assert.That(Kaznorm.Run(Spaced, "repair", "-o", target).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(target), Is.EqualTo(Mended));
        Assert.That(folder.Names, Is.EqualTo(new[] { "out.txt" }));
    }

    [Test]
    public void Output_OfARunThatFails_LeavesTheOldFile()
    {
        using var folder = new TemporaryFolder();
        string target = folder.File("out.txt", "ескі мәтін");
        Assert.That(Kaznorm.Run("", "repair", "-o", target, folder.File("missing.txt")).ExitCode, Is.EqualTo(4));
        Assert.That(File.ReadAllText(target), Is.EqualTo("ескі мәтін"));
        Assert.That(folder.Names, Is.EqualTo(new[] { "out.txt" }));
    }

    private static TestCaseData Bytes(string name, ReadOnlySpan<byte> bytes) => new TestCaseData(bytes.ToArray()).SetArgDisplayNames(name);
}
