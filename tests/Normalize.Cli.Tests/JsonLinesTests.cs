using System.Text;
using System.Text.Json;

namespace Normalize.Cli.Tests;

[TestFixture]
public sealed class JsonLinesTests
{
    private const string Spaced = "М е к т е п т е г і балалар көктемгі мерекеге дайындалып жатыр.";
    private const string Mended = "Мектептегі балалар көктемгі мерекеге дайындалып жатыр.";

    [Test]
    public void UnknownFields_PassThroughByteForByte()
    {
        RunResult run = Kaznorm.Run($$"""{ "n":1.50e+3, "text" : "{{Spaced}}" ,"more": {"a":[1, 2 ],"text":"х у"}, "\u0061":null }""", "repair", "--format", "jsonl");
        Assert.That(run.Text, Is.EqualTo($$"""{ "n":1.50e+3, "text" : "{{Mended}}" ,"more": {"a":[1, 2 ],"text":"х у"}, "\u0061":null }"""));
    }

    [Test]
    public void UnchangedText_KeepsItsSpelling()
    {
        const string Line = """{"text":"\u049A\u0430\u0440 жауды\/\ud800"}""";
        Assert.That(Kaznorm.Run(Line, "strip", "--format", "jsonl").Text, Is.EqualTo(Line));
    }

    [Test]
    public void Field_ChoosesTheText() =>
        Assert.That(Kaznorm.Run($$"""{"body":"{{Spaced}}"}""", "repair", "--format", "jsonl", "--field", "body").Text, Is.EqualTo($$"""{"body":"{{Mended}}"}"""));

    [TestCase("[1]", "an array")]
    [TestCase("{\"body\":\"x\"}", "no field \"text\"")]
    [TestCase("{\"text\":5}", "not a string")]
    [TestCase("{\"text\":\"x\"", "not JSON")]
    [TestCase("{\"text\":\"x\"} y", "not JSON")]
    public void BadRecord_PassesThroughAndTheRunGoesOn(string bad, string reason)
    {
        RunResult run = Kaznorm.Run($"{bad}\n\n{{\"text\":\"{Spaced}\"}}\n", "repair", "--format", "jsonl");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Text, Is.EqualTo($"{bad}\n\n{{\"text\":\"{Mended}\"}}\n"));
        Assert.That(run.Error, Does.Contain("line 1: ").And.Contain(reason));
    }

    [Test]
    public void Edits_StandInTheRecordWithTheirPlaces()
    {
        RunResult run = Kaznorm.Run($$"""{"text":"{{Spaced}}"}""", "repair", "--format", "jsonl", "--edits");
        using var document = JsonDocument.Parse(run.Output);
        JsonElement edit = document.RootElement.GetProperty("edits")[0];
        Assert.That(edit.GetProperty("start").GetInt32(), Is.EqualTo(1));
        Assert.That(edit.GetProperty("end").GetInt32(), Is.EqualTo(2));
        Assert.That(edit.GetProperty("target_start").GetInt32(), Is.EqualTo(1));
        Assert.That(edit.GetProperty("target_end").GetInt32(), Is.EqualTo(1));
        Assert.That(edit.GetProperty("original").GetString(), Is.EqualTo(" "));
        Assert.That(edit.GetProperty("rule").GetString(), Does.StartWith("spacing."));
    }

    [Test]
    public void RecordThatHasEditsAlready_IsRefused()
    {
        const string Line = """{"text":"Қар жауды.","edits":[]}""";
        RunResult run = Kaznorm.Run(Line, "repair", "--format", "jsonl", "--edits");
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((1, Line)));
        Assert.That(run.Error, Does.Contain("would add: edits"));
    }

    [Test]
    public void ForeignMetadata_IsNoObstacleToEdits()
    {
        string line = $$"""{"metadata":{"a":1},"text":"{{Spaced}}"}""";
        RunResult run = Kaznorm.Run(line, "repair", "--format", "jsonl", "--edits", "--stats");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Kaznorm.Run(run.Output, "restore", "--format", "jsonl").Text, Is.EqualTo(line));
    }

    [Test]
    public void ForeignEdits_AreNotUndone()
    {
        const string Line = """{"text":"ab","edits":[{"start":0,"end":1,"target_start":0,"target_end":0,"original":"x","rule":"r"}]}""";
        RunResult run = Kaznorm.Run(Line, "restore", "--format", "jsonl");
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((1, Line)));
    }

    [Test]
    public void OddNames_AreRead() =>
        Assert.That(Kaznorm.Run($$"""{"\ud800":1,"te\u0078t":"{{Spaced}}"}""", "repair", "--format", "jsonl").Text, Is.EqualTo($$"""{"\ud800":1,"te\u0078t":"{{Mended}}"}"""));

    [Test]
    public void UnpairedSurrogate_IsTheSameWithAndWithoutEdits()
    {
        const string Line = """{"text":"қала \ud800"}""";
        string[] args = ["translit", "--to", "latn-2018", "--format", "jsonl"];
        Assert.That(Kaznorm.Run(Line, args).Text, Is.EqualTo("""{"text":"qala \ud800"}"""));
        Assert.That(Kaznorm.Run(Line, [.. args, "--stats"]).Text, Is.EqualTo("""{"text":"qala \ud800"}"""));
    }

    [Test]
    public void RecordThatIsTooLong_StopsTheRunBehindTheOnesBeforeIt()
    {
        string lines = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"text\":\"Қар жауды {i}\"}}\n")) + $"{{\"text\":\"{new string('а', 3_000_000)}\"}}\n";
        RunResult[] runs = [.. new[] { "1", "2", "4" }.Select(jobs => Kaznorm.Run(lines, "strip", "--format", "jsonl", "--max-record", "2M", "-j", jobs))];
        Assert.That(runs.Select(run => run.ExitCode), Is.All.EqualTo(4));
        Assert.That(runs.Select(run => run.Output.Length).Distinct().ToArray(), Has.Length.EqualTo(1));
        Assert.That(runs[0].Error, Does.Contain("line 20001").And.Contain("--max-record"));
    }

    [Test]
    public void PoisonedRecords_FailAloneWhateverTheJobs()
    {
        string[] lines = [.. Enumerable.Range(0, 20_000).Select(i => i % 4_001 == 4_000 ? $"{{\"text\":\"кесілген {i}" : $"{{\"text\":\"{Mended} {i}\"}}")];
        RunResult[] runs = [.. new[] { "1", "2", "4" }.Select(jobs => Kaznorm.Run(string.Join('\n', lines), "repair", "--format", "jsonl", "-j", jobs))];
        Assert.That(runs.Select(run => run.ExitCode), Is.All.EqualTo(1));
        Assert.That(runs.Select(run => run.Text), Is.All.EqualTo(string.Join('\n', lines)));
        Assert.That(runs.Select(run => run.Error).Distinct().Single().Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(4));
    }

    [Test]
    public void IllFormedRecordUnderStrict_StopsTheRunAtOnePlaceWhateverTheJobs()
    {
        byte[] good = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"text\":\"{Mended} {i}\"}}\n")));
        byte[] input = [.. good, .. "{\"text\":\""u8, 0xFF, .. "\"}\n"u8, .. good];
        RunResult[] runs = [.. new[] { "1", "2", "4" }.Select(jobs => Kaznorm.Run(input, "repair", "--format", "jsonl", "--strict", "-j", jobs))];
        Assert.That(runs.Select(run => run.ExitCode), Is.All.EqualTo(3));
        Assert.That(runs[0].Error, Does.Contain($"line 20001, byte {good.Length + 9}: "));
        Assert.That(runs.Select(run => run.Error).Distinct().ToArray(), Has.Length.EqualTo(1));
        Assert.That(runs[0].Output, Has.Length.InRange(good.Length / 2, good.Length));
        Assert.That(runs.Select(run => run.Output), Is.All.EqualTo(runs[0].Output));
    }

    [Test]
    public void DeepRecord_IsRead()
    {
        string deep = new string('[', 100_000) + new string(']', 100_000);
        RunResult run = Kaznorm.Run($$"""{"deep":{{deep}},"text":"{{Spaced}}"}""", "repair", "--format", "jsonl");
        Assert.That((run.ExitCode, run.Text), Is.EqualTo((0, $$"""{"deep":{{deep}},"text":"{{Mended}}"}""")));
    }

    [Test]
    public void Jobs_DoNotChangeTheOutput()
    {
        string lines = string.Concat(Enumerable.Range(0, 6000).Select(i => $"{{\"id\":{i},\"text\":\"{(i % 3 == 0 ? Spaced : Mended)} {i}\"}}\n"));
        RunResult one = Kaznorm.Run(lines, "repair", "--format", "jsonl", "--edits");
        RunResult four = Kaznorm.Run(lines, "repair", "--format", "jsonl", "--edits", "-j", "4");
        Assert.That(four.Output, Is.EqualTo(one.Output));
    }
}
