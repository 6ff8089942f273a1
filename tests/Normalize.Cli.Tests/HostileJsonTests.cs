using System.Globalization;
using System.Text;

namespace Normalize.Cli.Tests;

/// <summary>Records nobody writes: read, passed through byte for byte, and in time and memory like any other record of their size.</summary>
[TestFixture]
public sealed class HostileJsonTests
{
    private const int Size = 1_000_000;

    /// <summary>Times what an ordinary record of as many bytes takes. Measured: 3.</summary>
    private const double TimeBound = 20;

    /// <summary>Times the memory of an ordinary record. Measured: 3.</summary>
    private const double MemoryBound = 10;

    private static readonly Dictionary<string, string> s_records = new()
    {
        ["arrays in arrays"] = Record($"\"a\":{Repeat("[", 100_000)}{Repeat("]", 100_000)}"),
        ["objects in objects"] = Record($"\"a\":{Repeat("{\"a\":", 100_000)}1{Repeat("}", 100_000)}"),
        ["a number of a million digits"] = Record($"\"n\":{Repeat("7", Size)}"),
        ["a fraction of a million digits"] = Record($"\"n\":-0.{Repeat("3", Size)}e+5"),
        ["a name of a million escapes"] = Record($"\"{Repeat("\\u0061", Size)}\":1"),
        ["a string of a million escapes"] = Record($"\"s\":\"{Repeat("\\n", Size)}\""),
        ["a hundred thousand fields"] = Record(string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"f{i}\":{i}"))),
        ["a million spaces"] = Record($"\"s\":{Repeat(" ", Size)}1"),
        ["a text of a million escapes"] = $"{{\"text\":\"{Repeat("\\u049b", Size)}\"}}",
        ["a text of a million escaped quotes"] = $"{{\"text\":\"{Repeat("\\\"", Size)}\"}}",
        ["a text of unpaired surrogates"] = $"{{\"text\":\"{Repeat("\\ud800", Size)}\"}}",
    };

    private static IEnumerable<TestCaseData> Cases() => s_records.Select(r => new TestCaseData(r.Value).SetArgDisplayNames(r.Key));

    [TestCaseSource(nameof(Cases))]
    public void Record_PassesThroughAtTheCostOfItsSize(string record)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(record);
        (double plainTime, double plainMemory) = Cost(Encoding.UTF8.GetBytes(Plain(bytes.Length)));
        (double time, double memory) = Cost(bytes);
        string figures = string.Create(CultureInfo.InvariantCulture, $"{plainTime:F1} ms and {plainMemory / 1e6:F1} MB, then {time:F1} ms and {memory / 1e6:F1} MB");
        Assert.That(time, Is.LessThan(TimeBound * Math.Max(10, plainTime)), figures);
        Assert.That(memory, Is.LessThan(MemoryBound * plainMemory), figures);
    }

    [TestCaseSource(nameof(Cases))]
    public void Record_ThatIsCut_FailsAlone(string record)
    {
        string input = $"{record[..^2]}\n{{\"text\":\"Қар жауды , күн шықты\"}}\n";
        RunResult run = Kaznorm.Run(input, "repair", "--format", "jsonl");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Text, Is.EqualTo(input.Replace(" ,", ",", StringComparison.Ordinal)));
        Assert.That(run.Error, Does.Contain("line 1: ").And.Length.LessThan(1000));
    }

    private static (double Time, double Memory) Cost(byte[] record)
    {
        double best = double.MaxValue;
        double memory = double.MaxValue;
        for (int i = 0; i < 2; i++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            RunResult run = Kaznorm.Run(record, "repair", "--format", "jsonl");
            memory = Math.Min(memory, GC.GetTotalAllocatedBytes(precise: true) - allocated);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(run.Output.AsSpan().SequenceEqual(record), "the record changed");
        }

        return (best, memory);
    }

    private static string Plain(int bytes) => $"{{\"text\":\"{Repeat("Дәрігерлер тұмау маусымы басталғанға дейін екпе алуға кеңес береді. ", bytes / 128).TrimEnd()}\"}}";

    private static string Record(string fields) => $"{{{fields},\"text\":\"Қар жауды.\"}}";

    private static string Repeat(string unit, int times) => new StringBuilder().Insert(0, unit, times).ToString();
}
