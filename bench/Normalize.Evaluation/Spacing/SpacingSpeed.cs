using System.Globalization;
using System.Text;
using Normalize.Edits;
using Normalize.Rules;
using Normalize.Spacing;

namespace Normalize.Evaluation.Spacing;

/// <summary>Speed of the spacing room on one core, in MB of UTF-8 a second; the scan also against memcpy, in turn in one process.</summary>
internal static class SpacingSpeed
{
    private const int Rounds = 5;

    public static void Run(string[] lines)
    {
        string clean = Repeat(string.Join('\n', lines) + "\n", 4_000_000);
        string spaced = Space(lines, 700_000, '\n');
        string oneLine = Space(lines, 3_500_000, ' ');
        var stage = new SpacingRepair(RuleSet.Default);
        var edits = new EditBuilder();
        var copy = new char[clean.Length];
        double memcpy = Best(clean, () => clean.CopyTo(0, copy, 0, clean.Length));
        int found = 0;
        double scan = Best(clean, () => found = ScanAll(clean));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memcpy {memcpy:F0} MB/s; structural scan {scan:F0} MB/s = {scan / memcpy:F3} x memcpy ({found} suspects in {clean.Length} characters)"));
        int decoded = 0;
        double scans = Best(clean, () => decoded = WindowLength(clean));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"clean text, both scans: {scans:F1} MB/s, {100.0 * decoded / clean.Length:F1}% of it drawn into windows"));
        Print("clean text, scan and decoder", Best(clean, () => Run(stage, clean, edits)), edits);
        Print("letter-spaced lines", Best(spaced, () => Run(stage, spaced, edits)), edits);
        double small = Seconds(() => Run(stage, oneLine[..(oneLine.Length / 10)], edits));
        double large = Seconds(() => Run(stage, oneLine, edits));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one letter-spaced line, ten times as long: {large / small:F1} times as slow ({Encoding.UTF8.GetByteCount(oneLine) / 1e6:F1} MB)"));
    }

    private static void Print(string name, double speed, EditBuilder edits) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {speed:F1} MB/s, {edits.Count} edits"));

    private static void Run(SpacingRepair stage, string text, EditBuilder edits)
    {
        edits.Clear();
        stage.Run(text, edits);
    }

    private static int WindowLength(string text)
    {
        int length = 0;
        var windows = new WindowFinder(text, Language.WordModel.Default);
        while (windows.MoveNext())
        {
            length += windows.End - windows.Start;
        }

        return length;
    }

    private static int ScanAll(string text)
    {
        int found = 0;
        for (int at = 0; (at = GapScan.IndexOfSuspect(text, at)) < text.Length; at++)
        {
            found++;
        }

        return found;
    }

    private static double Best(string text, Action action)
    {
        double bytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        action();
        return bytes / Enumerable.Range(0, Rounds).Min(_ => Seconds(action));
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
