using System.Globalization;
using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>Reads and writes data/boilerplate/weights.tsv: one weight a line, by the name of the feature and what it speaks for.</summary>
internal static class WeightFile
{
    public const string RelativePath = "data/boilerplate/weights.tsv";

    private const string Strip = "boilerplate";

    /// <param name="certificate">Comment lines: what the weights are, what they were trained on, how they were judged.</param>
    public static void Write(string path, IEnumerable<string> certificate, short[] strip, short[] kinds)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        foreach (string line in certificate)
        {
            file.WriteLine("# " + line);
        }

        file.WriteLine("feature\tfor\tweight");
        foreach ((string name, int index) in NamesByIndex())
        {
            WriteOne(file, name, Strip, strip[index]);
            for (int k = 0; index < FeatureSpace.KindSize && k < BoilerplateModel.Kinds; k++)
            {
                WriteOne(file, name, BoilerplateKinds.ToWireName((BoilerplateKind)k), kinds[index * BoilerplateModel.Kinds + k]);
            }
        }
    }

    public static (short[] Strip, short[] Kinds) Read(string path)
    {
        var strip = new short[FeatureSpace.Size];
        var kinds = new short[FeatureSpace.KindSize * BoilerplateModel.Kinds];
        Dictionary<string, int> indices = NamesByIndex().ToDictionary(n => n.Name, n => n.Index);
        foreach (string[] row in Tsv.Read(path, "feature", "for", "weight"))
        {
            if (!indices.TryGetValue(row[0], out int index))
            {
                throw new InvalidDataException($"{path}: the library has no feature {row[0]}; run train-boilerplate.");
            }

            short weight = short.Parse(row[2], CultureInfo.InvariantCulture);
            if (row[1] == Strip)
            {
                strip[index] = weight;
            }
            else if (BoilerplateKinds.TryParse(row[1], out BoilerplateKind kind))
            {
                kinds[index * BoilerplateModel.Kinds + (int)kind] = weight;
            }
            else
            {
                throw new InvalidDataException($"{path}: {row[1]} is no kind of boilerplate.");
            }
        }

        return (strip, kinds);
    }

    private static void WriteOne(StreamWriter file, string name, string target, short weight)
    {
        if (weight != 0)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{target}\t{weight}"));
        }
    }

    private static IEnumerable<(string Name, int Index)> NamesByIndex() =>
        FeatureSpace.Templates.SelectMany(t => Enumerable.Range(t.Offset, t.Size).Select(i => (t.NameOf(i), i)));
}
