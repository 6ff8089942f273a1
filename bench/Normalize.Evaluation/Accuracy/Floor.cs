using System.Globalization;
using Normalize.DataTools;

namespace Normalize.Evaluation.Accuracy;

/// <summary>The bound a figure must keep: what was measured when it was pinned, with little room below.</summary>
internal sealed record Floor(bool IsMinimum, double Bound)
{
    public bool Holds(double value) => IsMinimum ? value >= Bound : value <= Bound;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsMinimum ? ">=" : "<=")} {Bound:0.#####}");

    public static Dictionary<string, Floor> Read(string path) =>
        Tsv.Read(path, "figure", "kind", "bound").ToDictionary(row => row[0], row => new Floor(row[1] == "min", double.Parse(row[2], CultureInfo.InvariantCulture)));
}
