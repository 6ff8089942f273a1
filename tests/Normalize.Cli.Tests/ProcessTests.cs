using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using static Normalize.Cli.Tests.ToolProcess;

namespace Normalize.Cli.Tests;

/// <summary>The tool as a process of its own: pipes, and input that is too much for one bite.</summary>
[TestFixture]
public sealed class ProcessTests
{
    [Test]
    public void ClosedPipe_EndsQuietly()
    {
        RequireUnix();

        using Process process = Start("translit", "--to", "latn-2021-04");
        byte[] line = Encoding.UTF8.GetBytes("Қар жауды.\n");
        Task feeding = Task.Run(() =>
        {
            try
            {
                while (true)
                {
                    process.StandardInput.BaseStream.Write(line);
                }
            }
            catch (IOException)
            {
                // The process ended, as it should.
            }
        });
        Assert.That(process.StandardOutput.BaseStream.ReadByte(), Is.EqualTo('Q'));
        process.StandardOutput.Close();
        Assert.That(process.WaitForExit(Patience), Is.True, "still running behind a closed pipe");
        Assert.That(feeding.Wait(Patience), Is.True);
        Assert.That((process.ExitCode, process.StandardError.ReadToEnd()), Is.EqualTo((0, "")));
    }

    [TestCase("strip", "<&-", "standard input is closed")]
    [TestCase("report", "<&-", "standard input is closed")]
    [TestCase("strip /dev/null", ">&-", "standard output is closed")]
    [TestCase("schemes", ">&-", "standard output is closed")]
    [TestCase("schemes", ">/dev/full", "standard output")]
    [TestCase("repair --unit line -o /dev/full", "<<<'Қар жауды.'", "No space left")]
    [TestCase("repair -o /dev/null --edits=/dev/full", "<<<'к і т а п х а н а ашық'", "No space left")]
    [TestCase("report -o /dev/full", "<<<'Қар жауды.'", "No space left")]
    public void StreamThatIsClosedOrFull_ExitsWith4AndSaysSo(string command, string redirection, string expected)
    {
        RequireUnix();
        RunResult run = Bash($"exec dotnet '{Assembly}' {command} {redirection}");
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((4, "")), run.Error);
        Assert.That(run.Error, Does.StartWith("kaznorm: ").And.Contain(expected));
    }

    [Test]
    public void HelpExamples_RunAsTheyStand()
    {
        RequireUnix();
        using var folder = new TemporaryFolder();
        string page = folder.File("page.txt", "К і т а п х а н а ашық , келіңіздер.\n");
        using (var gzip = new GZipStream(File.Create(folder.File("crawl.jsonl.gz")), CompressionLevel.Fastest))
        {
            gzip.Write("{\"text\":\"Қар жауды.\"}\n"u8);
        }

        string examples = string.Join('\n', CommandLine.Help.Examples);
        RunResult run = Bash($"set -Eeuo pipefail; cd '{Path.GetDirectoryName(page)}'\n{examples}");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(folder.Names, Is.EqualTo(new[] { "article.txt", "clean.jsonl", "crawl.jsonl.gz", "page.edits", "page.txt", "repaired.txt", "report.html" }));
    }

    [Test]
    public void FileThatVanishes_ExitsWith4BehindWhatCameBefore()
    {
        RequireUnix();
        using var folder = new TemporaryFolder();
        string[] files = [folder.File("a", "Қар жауды.\n"), folder.File("b"), folder.File("c", "Күн шықты.\n")];
        RunResult run = Bash($"mkfifo '{files[1]}'; (exec 3> '{files[1]}'; rm '{files[2]}') & exec dotnet '{Assembly}' repair '{string.Join("' '", files)}'");
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((4, "Қар жауды.\n")), run.Error);
        Assert.That(run.Error, Does.Contain("c: no such file"));
    }

    [TestCase("repair")]
    [TestCase("repair --unit line")]
    [TestCase("repair --format jsonl")]
    [TestCase("report")]
    public void GzipBomb_IsRefusedWithinItsBound(string verb)
    {
        RequireUnix();
        using var folder = new TemporaryFolder();
        string bomb = folder.File("bomb.gz");
        using (var gzip = new GZipStream(File.Create(bomb), CompressionLevel.Fastest))
        {
            var piece = new byte[1 << 20];
            for (int i = 0; i < 600; i++)
            {
                gzip.Write(piece);
            }
        }

        RunResult run = Bash($"export DOTNET_GCHeapHardLimit=0x10000000; exec dotnet '{Assembly}' {verb} --max-record 16M '{bomb}'");
        Assert.That(run.ExitCode, Is.EqualTo(4), run.Error);
        Assert.That(run.Error, Does.Contain("bomb.gz").And.Contain("--max-record"));
    }

    [TestCase("repair --unit line --line-buffered")]
    [TestCase("translit --to latn-2021-04 --line-buffered")]
    [TestCase("repair --format jsonl --line-buffered")]
    [TestCase("repair --format jsonl --line-buffered -j 2")]
    public void LineBuffered_AnswersEachLineBeforeTheNext(string verb)
    {
        using Process process = Start(verb.Split(' '));
        using var answers = new StreamReader(process.StandardOutput.BaseStream);
        for (int i = 0; i < 3; i++)
        {
            process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes($"{{\"text\":\"Қар жауды {i}\"}}\n"));
            process.StandardInput.BaseStream.Flush();
            Task<string?> answer = answers.ReadLineAsync();
            Assert.That(answer.Wait(Patience), Is.True, "no answer to a whole line");
            Assert.That(answer.Result, Does.EndWith($" {i}\"}}"));
        }

        process.StandardInput.Close();
        Assert.That(process.WaitForExit(Patience), Is.True);
    }

    [TestCase("translit --to latn-2021-04", 100)]
    [TestCase("translit --to arab-tote", 100)]
    [TestCase("repair", 10)]
    [TestCase("strip", 10)]
    [TestCase("normalize", 10)]
    public void OneLongLine_GoesThrough(string verb, int megabytes)
    {
        byte[] piece = Encoding.UTF8.GetBytes("Таңертең өзен жағасына барған балалар мұздың жұқарғанын бірден байқады. ");
        using Process process = Start(verb.Split(' '));
        Task feeding = Task.Run(() =>
        {
            using Stream input = process.StandardInput.BaseStream;
            for (int i = 0; i < megabytes * 1_000_000 / piece.Length; i++)
            {
                input.Write(piece);
            }
        });
        long length = 0;
        var buffer = new byte[1 << 16];
        int count;
        while ((count = process.StandardOutput.BaseStream.Read(buffer)) > 0)
        {
            length += count;
        }

        Assert.That(process.WaitForExit(Patience), Is.True);
        Assert.That((process.ExitCode, process.StandardError.ReadToEnd()), Is.EqualTo((0, "")));
        Assert.That(feeding.Wait(Patience), Is.True);
        Assert.That(length, Is.GreaterThan(megabytes * 400_000L));
    }
}
