using System.Globalization;

namespace Normalize.DataTools.Boilerplate;

/// <summary>The table of the evaluation.</summary>
internal static class StripReport
{
    public static string Header => $"{"pages",-26} {"prec.",7} {"recall",7} {"char F1",7} {"lost %",7} {"kinds",7}  perfect";

    public static IEnumerable<(string Name, IReadOnlyList<GoldPage> Pages)> Sets(TrainingSet set) =>
    [
        ("seeds", [.. set.Real.Where(page => page.Id.StartsWith("seed", StringComparison.Ordinal))]),
        ("real", set.Real),
        ("relined", set.Relined),
        ("composed", set.Composed),
        ("clean", set.Clean),
    ];

    public static string Line(string name, StripScore s) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-26} {s.Precision,7:F4} {s.Recall,7:F4} {s.F1,7:F4} {s.Lost * 100,7:F3} {s.KindAccuracy,7:F3}  {s.Perfect} of {s.Pages}");
}
