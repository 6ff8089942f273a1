using System.Globalization;
using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>Reads and writes data/boilerplate/weights.tsv: one feature a line, what it says for boilerplate and for each kind.</summary>
internal static class WeightFile
{
    public const string RelativePath = "data/boilerplate/weights.tsv";

    /// <param name="certificate">Comment lines: what the weights are, what they were trained on, how they were judged.</param>
    public static void Write(string path, IEnumerable<string> certificate, short[] strip, short[] kinds)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        foreach (string line in certificate)
        {
            file.WriteLine("# " + line);
        }

        // The kinds stand in the order of the enum, so that a row stays short.
        file.WriteLine("feature\tboilerplate\tkinds");
        foreach ((string name, int index) in NamesByIndex())
        {
            ReadOnlySpan<short> row = index < FeatureSpace.KindSize ? kinds.AsSpan(index * BoilerplateModel.Kinds, BoilerplateModel.Kinds) : default;
            if (strip[index] != 0 || row.ContainsAnyExcept((short)0))
            {
                string numbers = row.ContainsAnyExcept((short)0) ? string.Join(' ', row.ToArray()) : "-";
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{strip[index]}\t{numbers}"));
            }
        }
    }

    public static (short[] Strip, short[] Kinds) Read(string path)
    {
        var strip = new short[FeatureSpace.Size];
        var kinds = new short[FeatureSpace.KindSize * BoilerplateModel.Kinds];
        Dictionary<string, int> indices = NamesByIndex().ToDictionary(n => n.Name, n => n.Index);
        foreach (string[] row in Tsv.Read(path, "feature", "boilerplate", "kinds"))
        {
            if (!indices.TryGetValue(row[0], out int index))
            {
                throw new InvalidDataException($"{path}: the library has no feature {row[0]}; run train-boilerplate.");
            }

            strip[index] = short.Parse(row[1], CultureInfo.InvariantCulture);
            if (row[2] != "-")
            {
                short[] numbers = [.. row[2].Split(' ').Select(n => short.Parse(n, CultureInfo.InvariantCulture))];
                numbers.CopyTo(kinds.AsSpan(index * BoilerplateModel.Kinds, BoilerplateModel.Kinds));
            }
        }

        return (strip, kinds);
    }

    private static IEnumerable<(string Name, int Index)> NamesByIndex() =>
        FeatureSpace.Templates.SelectMany(t => Enumerable.Range(t.Offset, t.Size).Select(i => (t.NameOf(i), i)));
}
