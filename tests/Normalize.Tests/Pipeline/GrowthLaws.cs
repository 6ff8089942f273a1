using System.Globalization;
using Normalize.Characters;
using Normalize.Edits;
using Normalize.Ocr;
using Normalize.Rules;
using Normalize.Spacing;

namespace Normalize.Tests.Pipeline;

/// <summary>Text that nobody writes: the cost of every repair stage grows with its length and no faster.</summary>
[TestFixture]
public sealed class GrowthLaws
{
    private const int Small = 10_000;
    private const int Times = 16;

    private static readonly RuleSet s_all = new(Safety.Heuristic);

    private static readonly ITextStage[] s_stages = [.. CharacterRepair.Create(s_all), new SpacingRepair(s_all), new OcrRepair(s_all)];

    private static readonly string[] s_shapes =
    [
        // One letter, capitals, letters apart, in pieces, in pairs with wide gaps.
        "қ", "Қ", "қ ", "Қ ", "қала лар", "қа ла  ",

        // Signs that words hang on: hyphens, dashes, line ends, soft hyphens, marks, quotation marks.
        "-", "\u2013 ", "қ-\n", "қ\u00AD", "\u00AD ", ".", "қ.", " ,", "\"", "\" ", "\u00AB ", "\n", " ", "\u00A0", "\t", "1 ", "1,",

        // What the characters room looks for: marks, invisible characters, entities, two scripts, misread bytes, halves of pairs.
        "\u0301", "а\u0301", "\u200B", "\u200E", "&", "&amp;", "<", "aб", "ї", "\u00D0\u00B0", "\u0420\u00B0", "\u0420", "\uD800", "\uDC00", "@", "://",
    ];

    private static IEnumerable<TestCaseData> Cases() =>
        from stage in s_stages
        from shape in s_shapes
        select new TestCaseData(stage, shape).SetName($"Run_OfMoreOfTheSame_CostsInProportion({stage.GetType().Name}, {Escape(shape)})");

    [TestCaseSource(nameof(Cases))]
    public void Run_OfMoreOfTheSame_CostsInProportion(object stage, string shape)
    {
        string small = Repeat(shape, Small);
        string large = Repeat(shape, Small * Times);
        var edits = new EditBuilder();
        double first = Best((ITextStage)stage, small, Times, edits) / Times;
        double second = Best((ITextStage)stage, large, 1, edits);

        // Sixteen times the text; quadratic work would take 256 times as long.
        Assert.That(second, Is.LessThan((4 * Times * first) + 20), string.Create(CultureInfo.InvariantCulture, $"{first:F2} ms, then {second:F2} ms"));
    }

    /// <summary>Milliseconds for so many runs, the better of two: short ones in a row, because the clock of the processor is coarse.</summary>
    private static double Best(ITextStage stage, string text, int runs, EditBuilder edits)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 2; i++)
        {
            // Processor time: a busy machine must not make a linear stage look quadratic.
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int run = 0; run < runs; run++)
            {
                edits.Clear();
                stage.Run(text, edits);
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        return best;
    }

    private static string Repeat(string shape, int length) => string.Concat(Enumerable.Repeat(shape, length / shape.Length));

    private static string Escape(string shape) =>
        string.Concat(shape.Select(static c => c is >= ' ' and < '\u007F' or >= '\u0400' and < '\u0530' ? c.ToString() : $"U+{(int)c:X4}"));
}
