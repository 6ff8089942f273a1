using System.Text;
using Normalize.Boilerplate;
using Normalize.Edits;

namespace Normalize.Tests.Boilerplate;

/// <summary>Pages no site has: the cost grows with the length, the stack does not.</summary>
internal sealed class LongPages
{
    private const int Times = 8;

    private static readonly string[] s_patterns =
    [
        "а", "А", "1 ", "ААААААБббб", "сөз сөз сөз сөз ", "Сөз. ", "Автор: ", "Тегтер\n", "© 2020 ", "12.03.2023 ", "мақалаТақырып", "қ ", "\n", "{{a}} ", "қала мен дала ",
        "– алма;\n", "« а » ", "Ол келді. Тағы да оқыңыз: ", "Сурет: a.kz ", "Қала мен дала туралы әңгіме\n", "2010 жылғы мәліметтер бойынша саны 12 адам. ",
    ];

    [TestCaseSource(nameof(s_patterns))]
    public void Work_GrowsWithTheLength(string pattern)
    {
        string small = Repeat(pattern, 100_000);
        string large = Repeat(pattern, 100_000 * Times);
        Strip.Text(small);
        double first = Best(small, Times) / Times;
        double second = Best(large, 1);

        // Eight times the text; four times as much again where storage leaves the caches, which a busy machine makes dear.
        // Quadratic work would take sixty-four times as long, and seconds at this length.
        Assert.That(second, Is.LessThan(32 * first + 20), $"{first:F1} ms, then {second:F1} ms");
    }

    private static string Repeat(string pattern, int length) =>
        new StringBuilder().Insert(0, pattern, length / pattern.Length).ToString();

    /// <summary>Milliseconds for so many runs: short ones in a row, because the clock of the processor is coarse.</summary>
    private static double Best(string page, int runs)
    {
        var edits = new EditBuilder();
        double best = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            // Processor time of our own code: neither a busy machine nor its page faults make a linear stage look quadratic.
            TimeSpan start = Environment.CpuUsage.UserTime;
            for (int run = 0; run < runs; run++)
            {
                edits.Clear();
                Strip.Stage.Run(page, edits);
            }

            best = Math.Min(best, (Environment.CpuUsage.UserTime - start).TotalMilliseconds);
        }

        return best;
    }
}
