using System.Diagnostics;
using System.Globalization;

namespace Normalize.Evaluation.Soak;

/// <summary>What went through: inputs by entry point, and how long they were.</summary>
internal static class SoakReport
{
    /// <summary>Inputs that a second run changes, of those met.</summary>
    private const int Shown = 5;

    private static readonly double[] s_quantiles = [0.01, 0.1, 0.5, 0.9, 0.99, 0.999];

    public static void Print(EntryPoint[] schedule, SoakWorker[] workers, int seed, TimeSpan time)
    {
        Line($"{"",-48} {"inputs",14} {"µs each",8}");
        foreach (IGrouping<string, int> entry in Enumerable.Range(0, schedule.Length).GroupBy(slot => schedule[slot].Name))
        {
            long done = entry.Sum(slot => workers.Sum(worker => Done(worker.Count, slot, schedule.Length)));
            double seconds = (double)entry.Sum(slot => workers.Sum(worker => worker.Ticks[slot])) / Stopwatch.Frequency;
            Line($"{entry.Key,-48} {done,14:N0} {seconds * 1e6 / Math.Max(1, done),8:F1}");
        }

        long[] lengths = [.. Enumerable.Range(0, SoakWorker.LongestInput).Select(length => workers.Sum(worker => worker.Lengths[length]))];
        Line($"code units of an input: {string.Join(", ", s_quantiles.Select(share => $"{share:P1} up to {Quantile(lengths, share)}"))}; longest {Array.FindLastIndex(lengths, count => count > 0)}");
        long inputs = workers.Sum(worker => worker.Count);
        double processor = Environment.CpuUsage.TotalTime.TotalSeconds;
        string[] unsettled = [.. workers.SelectMany(worker => worker.Unsettled)];
        Line($"second runs looked at: {workers.Sum(worker => worker.SecondRuns):N0}; changed something: {unsettled.Length:N0}");
        foreach (string place in unsettled.Take(Shown))
        {
            Console.WriteLine($"  {place}");
        }

        Line($"soak: {inputs:N0} inputs in {time.TotalMinutes:F1} min by {workers.Length} workers, seeds from {seed}; none threw, hung or lost text; {inputs / time.TotalSeconds:N0} a second, {inputs / processor:N0} a second of a processor");
    }

    /// <summary>How many of the numbers below <paramref name="count"/> fell to a slot of the schedule.</summary>
    private static long Done(long count, int slot, int slots) => (count + slots - 1 - slot) / slots;

    private static int Quantile(long[] lengths, double share)
    {
        double left = share * lengths.Sum();
        int length = 0;
        while (length < lengths.Length - 1 && (left -= lengths[length]) > 0)
        {
            length++;
        }

        return length;
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
