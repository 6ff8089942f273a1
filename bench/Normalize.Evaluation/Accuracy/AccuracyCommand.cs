using System.Globalization;
using Normalize.DataTools;

namespace Normalize.Evaluation.Accuracy;

/// <summary>
/// One table for every room: the figure, its 95% interval, and the bound it must keep (floors.tsv beside this file). All of
/// it goes through the public entry points. Ends with 1 when a bound is broken.
/// </summary>
internal static class AccuracyCommand
{
    public static int Run(string[] args)
    {
        if (SharedFolder.Find(args) is not { } shared)
        {
            return 1;
        }

        string samples = Path.Combine(shared, "samples");
        var floors = Floor.Read(Path.Combine(Repository.FindRoot(), "bench", "Normalize.Evaluation", "Accuracy", "floors.tsv"));
        Console.WriteLine($"{"figure",-44} {"texts",6} {"value",9}  95% interval       bound");
        int broken = 0;
        foreach (RatioFigure figure in (IEnumerable<RatioFigure>)[.. RepairAccuracy.Measure(samples), .. StripAccuracy.Measure(shared), .. TranslitAccuracy.Measure(samples)])
        {
            (double low, double high) = figure.Interval();
            bool holds = floors.Remove(figure.Name, out Floor? floor) && floor.Holds(figure.Value);
            broken += holds ? 0 : 1;
            string bound = floor is null ? "no row in floors.tsv" : $"{floor} {(holds ? "ok" : "BROKEN")}";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.Name,-44} {figure.Texts,6} {figure.Value,9:0.00000}  {low:0.00000}..{high:0.00000}  {bound}"));
        }

        if (floors.Count > 0)
        {
            throw new InvalidDataException($"floors.tsv has rows nothing measures: {string.Join("; ", floors.Keys)}.");
        }

        return broken == 0 ? 0 : 1;
    }
}
