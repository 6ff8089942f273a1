using System.Globalization;

namespace Normalize.Evaluation;

/// <summary>Prints figures beside the bound each must keep, and remembers whether all do.</summary>
internal sealed class FigureTable
{
    /// <summary>Every bound so far holds.</summary>
    public bool AllHold { get; private set; } = true;

    public void AtLeast(string name, double figure, double bound, string detail) => Print(name, figure, ">=", bound, figure >= bound, detail);

    public void AtMost(string name, double figure, double bound, string detail) => Print(name, figure, "<=", bound, figure <= bound, detail);

    private void Print(string name, double figure, string sign, double bound, bool holds, string detail)
    {
        AllHold &= holds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {figure,10:0.####} {sign} {bound,-8:0.####} {(holds ? "ok  " : "MISS")} {detail}"));
    }
}
