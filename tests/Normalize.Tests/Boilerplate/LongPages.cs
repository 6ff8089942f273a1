using System.Text;
using Normalize.Boilerplate;

namespace Normalize.Tests.Boilerplate;

/// <summary>Pages no site has: the cost grows with the length, the stack does not.</summary>
internal sealed class LongPages
{
    private static readonly string[] s_patterns =
    [
        "а", "А", "1 ", "ААААААБббб", "сөз сөз сөз сөз ", "Сөз. ", "Автор: ", "Тегтер\n", "© 2020 ", "12.03.2023 ", "мақалаТақырып", "қ ", "\n", "{{a}} ", "қала мен дала ",
    ];

    [TestCaseSource(nameof(s_patterns))]
    public void Work_GrowsWithTheLength(string pattern)
    {
        string small = Repeat(pattern, 20_000);
        string large = Repeat(pattern, 160_000);
        Strip.Text(small);
        double first = Best(small);
        double second = Best(large);

        // Eight times the text; quadratic work would take sixty-four times as long.
        Assert.That(second, Is.LessThan(32 * first + 20), $"{first:F1} ms, then {second:F1} ms");
    }

    private static string Repeat(string pattern, int length) =>
        new StringBuilder().Insert(0, pattern, length / pattern.Length).ToString();

    private static double Best(string page)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            // Processor time: a busy machine must not make a linear stage look quadratic.
            TimeSpan start = Environment.CpuUsage.TotalTime;
            Strip.Text(page);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        return best;
    }
}
