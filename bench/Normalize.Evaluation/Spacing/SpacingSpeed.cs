using System.Diagnostics;
using System.Globalization;
using System.Text;
using Normalize.Characters;
using Normalize.Edits;
using Normalize.Rules;
using Normalize.Spacing;

namespace Normalize.Evaluation.Spacing;

/// <summary>
/// Speed of repair on one core in MB of UTF-8 a second, against a copy of the same text in the same process, with the bytes a
/// run allocates. The best of several runs, once the runtime has compiled what is hot in earnest, which takes it a second and
/// more: on a shared machine the others measure the neighbours.
/// </summary>
internal static class SpacingSpeed
{
    private const int Rounds = 7;
    private const int LinesInAPage = 20;

    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(2);

    public static void Run(string[] lines)
    {
        string clean = Repeat(string.Join('\n', lines) + "\n", 4_000_000);
        string[] records = clean.Split('\n');
        string[] pages = [.. records.Chunk(LinesInAPage).Select(static page => string.Join('\n', page))];
        string spaced = Space(lines, 700_000, '\n');
        var copy = new char[clean.Length];
        var spacing = new SpacingRepair(RuleSet.Default);
        var repair = new Normalizer(NormalizerOptions.RepairOnly);
        var normalize = new Normalizer(NormalizerOptions.Default);
        var edits = new EditBuilder();

        double memcpy = Row("copy (memcpy)", "", clean, 0, () => clean.CopyTo(0, copy, 0, clean.Length));
        Row("characters, IndexOfFirstSuspect", ">= 0.10 x", clean, memcpy, () => EachSuspect(clean, static text => CharacterRepair.IndexOfFirstSuspect(text)));
        Row("spacing, structural pre-scan", ">= 0.10 x", clean, memcpy, () => EachSuspect(clean, static text => GapScan.IndexOfSuspect(text, 0) is var at && at < text.Length ? at : -1));
        Row("spacing, both scans", "", clean, memcpy, () => Windows(clean));
        Row("spacing, clean text", "", clean, memcpy, () => Run(spacing, clean, edits));
        Row("all of repair, clean lines", ">= 100 MB/s", clean, memcpy, () => Each(repair, records));
        Row("normalize, clean pages", ">= 60 MB/s", clean, memcpy, () => Each(normalize, pages));
        Row("spacing, every word letter-spaced", ">= 2 MB/s", spaced, memcpy, () => Run(spacing, spaced, edits));

        Growth("all of repair, one clean line, 1 MB -> 10 MB", Repeat(string.Join(' ', lines) + " ", 5_600_000), text => repair.Normalize(text));
        Growth("spacing, one letter-spaced line, 1 MB -> 10 MB", Space(lines, 6_700_000, ' '), text => Run(spacing, text, edits));
    }

    private static double Row(string name, string target, string text, double memcpy, Action action)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < s_warmUp;)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        double speed = Encoding.UTF8.GetByteCount(text) / 1e6 / Enumerable.Range(0, Rounds).Min(_ => Seconds(action));
        string ratio = memcpy > 0 ? string.Create(CultureInfo.InvariantCulture, $"{speed / memcpy:F4}") : "1";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {speed,9:F1} MB/s  {ratio,7} x memcpy  {allocated,9} bytes allocated  {target}"));
        return speed;
    }

    /// <summary>How much longer the whole takes than its first tenth.</summary>
    private static void Growth(string name, string text, Action<string> action)
    {
        string tenth = text[..(text.Length / 10)];
        action(tenth);
        double small = Math.Min(Seconds(() => action(tenth)), Seconds(() => action(tenth)));
        double large = Seconds(() => action(text));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-48} {large / small:F1} times as long ({Encoding.UTF8.GetByteCount(text) / 1e6:F1} MB)"));
    }

    private static void Run(SpacingRepair stage, string text, EditBuilder edits)
    {
        edits.Clear();
        stage.Run(text, edits);
    }

    private static void Each(Normalizer normalizer, string[] records)
    {
        foreach (string record in records)
        {
            normalizer.Normalize(record);
        }
    }

    private static void Windows(string text)
    {
        var windows = new WindowFinder(text, [new TextRange(0, text.Length)], Language.WordModel.Default, stackalloc WordReader.Word[WordReader.ScratchWords]);
        while (windows.MoveNext())
        {
        }
    }

    /// <summary>Scans the whole text, going on behind every place found.</summary>
    private static void EachSuspect(string text, Func<ReadOnlySpan<char>, int> scan)
    {
        ReadOnlySpan<char> rest = text;
        for (int found; (found = scan(rest)) >= 0; rest = rest[(found + 1)..])
        {
        }
    }

    private static double Seconds(Action action)
    {
        // Processor time: on a shared machine the clock on the wall also counts what others do.
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return Math.Max((Environment.CpuUsage.TotalTime - start).TotalSeconds, 1e-6);
    }

    private static string Repeat(string text, int length)
    {
        var result = new StringBuilder();
        while (result.Length < length)
        {
            result.Append(text);
        }

        return result.ToString();
    }

    private static string Space(string[] lines, int length, char between)
    {
        var result = new StringBuilder();
        for (int i = 0; result.Length < length; i = (i + 1) % lines.Length)
        {
            foreach (char c in lines[i].Where(static c => c != ' '))
            {
                result.Append(c).Append(' ');
            }

            result[^1] = between;
        }

        return result.ToString();
    }
}
