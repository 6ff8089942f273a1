using System.Diagnostics;
using Normalize.Characters;

namespace Normalize.Evaluation.Characters;

/// <summary>How fast clean text is passed over, as a share of the speed of a copy: both in turns, the best of many rounds.</summary>
internal static class ScanFigures
{
    private const int Rounds = 200;

    public static void Print(FigureTable table, string[] clean)
    {
        string text = string.Concat(clean.Where(line => CharacterRepair.IndexOfFirstSuspect(line) < 0).Select(line => line + "\n"));
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

        table.AtLeast("clean text passed over, x memcpy", (double)memcpy / scan, 0.10, $"{text.Length} characters, best of {Rounds}");
    }
}
