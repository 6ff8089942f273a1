using System.Globalization;
using System.Text;
using Normalize.Boilerplate;
using Normalize.DataTools.Boilerplate;
using Normalize.Edits;

namespace Normalize.Evaluation.Boilerplate;

/// <summary>Speed of the stage alone: processor time, best of several rounds, in megabytes of UTF-8 a second.</summary>
internal static class BoilerplateSpeed
{
    private const int Rounds = 20;

    // The clock of the processor is coarse: a round takes a fifth of a second or more.
    private const double RoundBytes = 20e6;
    private const int LongChars = 600_000;
    private const int HugeBytes = 50_000_000;

    public static void Run(BoilerplateStage stage, TrainingSet set)
    {
        string[] pages = [.. set.Real.Concat(set.Relined).Select(page => page.Text)];
        string prose = string.Join('\n', set.Clean.Select(page => page.Text));
        prose = prose[..Math.Min(prose.Length, LongChars)];
        int copies = HugeBytes / Encoding.UTF8.GetByteCount(prose) + 1;
        var huge = new StringBuilder(prose.Length * copies);
        for (int i = 0; i < copies; i++)
        {
            huge.Append(prose).Append('\n');
        }

        Print("marked pages", stage, pages, Rounds);
        Print("one long page", stage, [prose], Rounds);
        Print("one page of 50 MB", stage, [huge.ToString()], 5);
    }

    private static void Print(string name, BoilerplateStage stage, string[] pages, int rounds)
    {
        var edits = new EditBuilder();
        double bytes = pages.Sum(page => (double)Encoding.UTF8.GetByteCount(page));
        int times = (int)Math.Ceiling(RoundBytes / bytes);
        double best = double.MaxValue;
        for (int round = 0; round < rounds; round++)
        {
            TimeSpan start = Environment.CpuUsage.UserTime;
            for (int i = 0; i < times; i++)
            {
                foreach (string page in pages)
                {
                    edits.Clear();
                    stage.Run(page, edits);
                }
            }

            best = Math.Min(best, (Environment.CpuUsage.UserTime - start).TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speed, {name,-18} {bytes * times / 1e6 / best,6:F0} MB/s"));
    }
}
