using Normalize.Edits;
using Normalize.Evaluation.Characters;
using Normalize.Layout;
using Normalize.Rules;

namespace Normalize.Evaluation.Layout;

/// <summary>The figures of the layout room: clean lines put together to paragraphs, wrapped as programs do it, and joined again.</summary>
internal static class LayoutCommand
{
    private const int Documents = 500;
    private const int Paragraphs = 5;

    private static readonly UnwrapRepair s_unwrap = new(new RuleSet(Safety.Heuristic));

    public static int Run(string[] args)
    {
        if (SharedFolder.Find(args) is not { } shared)
        {
            return 1;
        }

        string samples = Path.Combine(shared, "samples");
        string[] clean = [.. File.ReadLines(Path.Combine(samples, "clean.dev.txt")).Where(line => line.Length > 0)];
        string[] negatives = [.. SampleFile.Field(Path.Combine(samples, "negatives.dev.jsonl"), "text")];
        string[] pages = [.. SampleFile.Field(Path.Combine(samples, "boilerplate.dev.jsonl"), "text")];
        var table = new FigureTable();
        Wrapped(table, clean, "\n\n", leastJoined: 0.97, mostMerged: 0);
        Wrapped(table, clean, "\n", leastJoined: 0.93, mostMerged: 0.03);
        table.AtMost("negatives changed", negatives.Count(text => Run(text) != text), 0, $"of {negatives.Length}");
        table.AtMost("pages that are not wrapped, changed", pages.Count(text => Run(text) != text), 0, $"of {pages.Length}");
        return table.AllHold ? 0 : 1;
    }

    private static void Wrapped(FigureTable table, string[] clean, string between, double leastJoined, double mostMerged)
    {
        int breaks = 0, joined = 0, merged = 0, again = 0;
        for (int seed = 0; seed < Documents; seed++)
        {
            var random = new Random(seed);
            int width = random.Next(50, 100);
            string[] paragraphs = [.. Enumerable.Range(0, Paragraphs).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => clean[random.Next(clean.Length)])))];
            string text = string.Join(between, paragraphs.Select(paragraph => Wrap(paragraph, width)));
            string result = Run(text);
            int ends = 0;
            for (int i = 0; i < Paragraphs - 1; i++)
            {
                // Joining changes no length: a line end and the space it becomes are one code unit each.
                ends += paragraphs[i].Length;
                merged += result[ends] == '\n' ? 0 : 1;
                ends += between.Length;
            }

            breaks += text.Count(c => c == '\n') - ((Paragraphs - 1) * between.Length);
            joined += text.Count(c => c == '\n') - result.Count(c => c == '\n');
            again += Run(result) == result ? 0 : 1;
        }

        joined -= merged;
        string how = between.Length > 1 ? "blank lines between" : "no blank lines";
        table.AtLeast($"line ends joined, {how}", (double)joined / breaks, leastJoined, $"of {breaks}");
        table.AtMost($"paragraphs merged, {how}", (double)merged / (Documents * (Paragraphs - 1)), mostMerged, $"of {Documents * (Paragraphs - 1)}");
        table.AtMost($"changed by a second run, {how}", again, 0, $"of {Documents}");
    }

    private static string Run(string text)
    {
        var edits = new EditBuilder();
        s_unwrap.Run(text, edits);
        var result = new char[text.Length + edits.Delta];
        edits.Apply(text, result);
        return new string(result);
    }

    /// <summary>Puts as many words on a line as fit, as every program does.</summary>
    private static string Wrap(string paragraph, int width)
    {
        char[] text = paragraph.ToCharArray();
        int start = 0;
        int space = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ' ')
            {
                if (i - start > width && space >= start)
                {
                    text[space] = '\n';
                    start = space + 1;
                }

                space = i;
            }
        }

        return new string(text);
    }
}
