using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using static Normalize.Cli.Tests.ToolProcess;

namespace Normalize.Cli.Tests;

/// <summary>What goes wrong around the tool: full disks, readers that leave, files that are no files, orders to stop.</summary>
[TestFixture]
public sealed class FaultTests
{
    private const string Torn = "к і т а п х а н а ашық , келіңіздер";

    [TestCase("normalize")]
    [TestCase("repair")]
    [TestCase("repair --unit line --line-buffered")]
    [TestCase("strip")]
    [TestCase("translit --to latn-2021-04")]
    [TestCase("translit --from auto")]
    [TestCase("detect")]
    [TestCase("report")]
    [TestCase("repair --format jsonl")]
    [TestCase("repair --format jsonl -j 3")]
    [TestCase("rules")]
    [TestCase("man")]
    [TestCase("completion bash")]
    [TestCase("--help")]
    [TestCase("--version")]
    public void StandardOutputThatIsFull_ExitsWith4(string command)
    {
        RequireUnix();
        RunResult run = Bash($"kaznorm {command} <<<'{{\"text\":\"{Torn}\"}}' >/dev/full");
        Assert.That(run.ExitCode, Is.EqualTo(4), run.Error);
        Assert.That(run.Error, Does.StartWith("kaznorm: ").And.Contain("No space left"));
    }

    [TestCase("repair --unit line")]
    [TestCase("repair --format jsonl -j 2")]
    [TestCase("translit --to latn-2021-04")]
    [TestCase("report")]
    public void DiskThatFillsUp_LeavesTheOldFileAndNothingBeside(string command)
    {
        RequireUnix();
        using var folder = new TemporaryFolder();
        string target = folder.File("out.txt", "ескі мәтін");

        // No file may grow beyond four kilobytes; the runtime must not need such a file of its own.
        RunResult run = Bash($"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f 4; yes '{{\"text\":\"{Torn}\"}}' 2> /dev/null | head -n 2000 | kaznorm {command} -o '{target}'");
        Assert.That(run.ExitCode, Is.EqualTo(4), run.Error);
        Assert.That(run.Error, Does.StartWith("kaznorm: ").And.Contain("out.txt"));
        Assert.That(File.ReadAllText(target), Is.EqualTo("ескі мәтін"));
        Assert.That(folder.Names, Is.EqualTo(new[] { "out.txt" }));
    }

    [TestCase("repair --unit line")]
    [TestCase("repair --format jsonl")]
    [TestCase("repair --format jsonl -j 3")]
    [TestCase("translit --to arab-tote")]
    [TestCase("detect")]
    public void ReaderThatLeaves_EndsTheRunQuietly(string command)
    {
        RequireUnix();
        RunResult run = Bash($"yes '{{\"text\":\"{Torn}\"}}' 2> /dev/null | head -n 20000 2> /dev/null | kaznorm {command} | head -c 1 > /dev/null; exit ${{PIPESTATUS[2]}}");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
    }

    [TestCase("TERM", "repair --unit line --line-buffered")]
    [TestCase("INT", "repair --unit line --line-buffered")]
    [TestCase("HUP", "repair --unit line --line-buffered")]
    [TestCase("TERM", "repair --format jsonl -j 2")]
    [TestCase("TERM", "translit --to latn-2021-04")]
    public void Stopped_LeavesTheOldFileAndNothingBeside(string signal, string command)
    {
        RequireUnix();
        using var folder = new TemporaryFolder();
        string target = StoppedRun(signal, command, folder);
        Assert.That(File.ReadAllText(target), Is.EqualTo("ескі мәтін"));
        Assert.That(folder.Names, Is.EqualTo(new[] { "out.txt" }));
    }

    [Test]
    public void Killed_LeavesTheOldFile()
    {
        RequireUnix();
        using var folder = new TemporaryFolder();
        Assert.That(File.ReadAllText(StoppedRun("KILL", "repair --unit line", folder)), Is.EqualTo("ескі мәтін"));
    }

    [TestCase("repair /", "/: is a directory")]
    [TestCase("repair /proc/self/mem", "/proc/self/mem: ")]
    [TestCase("repair --format jsonl /proc/self/mem", "/proc/self/mem: ")]
    [TestCase("repair - < /", "standard input")]
    [TestCase("translit --to latn-2021-04 /proc/self/mem", "/proc/self/mem: ")]
    [TestCase("report /proc/self/mem", "/proc/self/mem: ")]
    [TestCase("detect /proc/self/mem", "/proc/self/mem: ")]
    public void InputThatCannotBeRead_ExitsWith4AndNamesIt(string command, string expected)
    {
        RequireUnix();
        RunResult run = Bash($"kaznorm {command}");
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((4, "")), run.Error);
        Assert.That(run.Error, Does.StartWith("kaznorm: ").And.Contain(expected).And.Not.Contain("   at "));
    }

    [TestCase("1")]
    [TestCase("3")]
    public void GzipThatEndsEarly_KeepsTheRecordsBefore(string jobs)
    {
        var random = new Random(1);
        string[] lines = [.. Enumerable.Range(0, 5000).Select(i => $"{{\"id\":{random.NextInt64()},\"text\":\"Қар жауды {i}\"}}\n")];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(lines)));
        }

        RunResult run = Kaznorm.Run(packed.ToArray()[..(int)(packed.Length / 2)], "repair", "--format", "jsonl", "-j", jobs);
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("ends early"));
        Assert.That(string.Concat(lines), Does.StartWith(run.Text));
        Assert.That(run.Text, Is.Empty.Or.EndsWith("\n"));
    }

    /// <summary>Starts a run onto a file that is there already and stops it once its own file stands beside.</summary>
    private static string StoppedRun(string signal, string command, TemporaryFolder folder)
    {
        string target = folder.File("out.txt", "ескі мәтін");
        using Process process = Start([.. command.Split(' '), "-o", target]);
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes("{\"text\":\"Қар жауды.\"}\n"));
        process.StandardInput.BaseStream.Flush();
        Assert.That(() => folder.Names, Has.Length.EqualTo(2).After(Patience, 20), "the file beside was never made");
        using Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString()]);
        Assert.That(process.WaitForExit(Patience), Is.True);
        Assert.That(process.ExitCode, Is.Not.Zero);
        return target;
    }
}
