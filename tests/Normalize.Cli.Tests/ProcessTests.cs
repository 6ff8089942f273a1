using System.Diagnostics;
using System.Text;

namespace Normalize.Cli.Tests;

/// <summary>The tool as a process of its own: pipes, and input that is too much for one bite.</summary>
[TestFixture]
public sealed class ProcessTests
{
    private const int Patience = 60_000;

    [Test]
    public void ClosedPipe_EndsQuietly()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Closing a pipe under a process works another way on Windows; nothing was checked.");
        }

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

    [Test]
    public void Terminated_LeavesTheOldFileAndNothingBeside()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("There is no SIGTERM on Windows; nothing was checked.");
        }

        using var folder = new TemporaryFolder();
        string target = folder.File("out.txt", "ескі мәтін");
        using Process process = Start("repair", "--unit", "line", "--line-buffered", "-o", target);
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes("Қар жауды.\n"));
        process.StandardInput.BaseStream.Flush();
        Assert.That(() => folder.Names, Has.Length.EqualTo(2).After(Patience, 20), "the file beside was never made");
        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString()]);
        Assert.That(process.WaitForExit(Patience), Is.True);
        Assert.That(process.ExitCode, Is.Not.Zero);
        Assert.That(File.ReadAllText(target), Is.EqualTo("ескі мәтін"));
        Assert.That(folder.Names, Is.EqualTo(new[] { "out.txt" }));
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

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(ExitCode).Assembly.Location);
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }
}
