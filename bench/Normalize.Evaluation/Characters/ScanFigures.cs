using System.Diagnostics;
using System.Globalization;
using Normalize.Characters;

namespace Normalize.Evaluation.Characters;

/// <summary>How fast clean text is passed over, as a share of the speed of a copy: both in turns, the best of many rounds.</summary>
internal static class ScanFigures
{
    private const int Rounds = 15;

    // More than the caches hold, as in the other ratios: a copy inside them has no like in the work of a filter.
    private const int Bytes = 64 << 20;

    public static void Print(FigureTable table, string[] clean)
    {
        string once = string.Concat(clean.Where(line => CharacterRepair.IndexOfFirstSuspect(line) < 0).Select(line => line + "\n"));
        string text = string.Concat(Enumerable.Repeat(once, Bytes / sizeof(char) / once.Length));
        double inCaches = Share(once);
        table.AtLeast("clean text passed over, x memcpy", Share(text), 0.10, string.Create(CultureInfo.InvariantCulture, $"{text.Length / 1e6:0.0} M characters, best of {Rounds}; on {once.Length / 1e6:0.0} M, which the caches hold, {inCaches:0.000}"));
    }

    private static double Share(string text)
    {
        char[] copy = new char[text.Length];
        long scan = long.MaxValue;
        long memcpy = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            text.CopyTo(copy);
            long middle = Stopwatch.GetTimestamp();
            int suspect = CharacterRepair.IndexOfFirstSuspect(text);
            long end = Stopwatch.GetTimestamp();
            if (suspect >= 0)
            {
                throw new InvalidOperationException($"Lines that are clean alone are suspect together, at {suspect}.");
            }

            memcpy = Math.Min(memcpy, middle - start);
            scan = Math.Min(scan, end - middle);
        }

        return (double)memcpy / scan;
    }
}
