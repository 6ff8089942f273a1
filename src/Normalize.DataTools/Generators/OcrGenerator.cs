using System.Globalization;
using System.Text;

namespace Normalize.DataTools.Generators;

/// <summary>Makes the tables of OCR confusions and of letters alike from data/ocr.</summary>
internal static class OcrGenerator
{
    public static IEnumerable<(string Path, string Text)> Generate(string root)
    {
        string folder = Path.Combine(root, "data", "ocr");
        yield return ("src/Normalize/Repair/Ocr/OcrConfusions.g.cs", Confusions(Path.Combine(folder, "confusions.tsv"), Path.Combine(folder, "rates.tsv")));
        yield return ("src/Normalize/Repair/Ocr/LetterShapes.g.cs", Shapes(Path.Combine(folder, "shapes.tsv")));
    }

    private static string Confusions(string confusions, string rates)
    {
        var cost = Tsv.Read(rates, "kind", "count", "cost").ToDictionary(row => row[0], row => row[2], StringComparer.Ordinal);
        StringBuilder code = Header("confusions.tsv and rates.tsv", "OcrConfusions");
        code.Append(CultureInfo.InvariantCulture, $"    public static OcrRates Rates => new(Alike: {cost["alike"]}f, Unlike: {cost["unlike"]}f, Overlooked: {cost["overlooked"]}f, Added: {cost["added"]}f, Slip: {cost["slip"]}f);\n\n");
        code.Append("    private static (string Noisy, string Clean, float Cost)[] Rows() =>\n    [\n");
        foreach (string[] row in Tsv.Read(confusions, "noisy", "clean", "count", "cost"))
        {
            code.Append(CultureInfo.InvariantCulture, $"        (\"{row[0]}\", \"{row[1]}\", {row[3]}f),\n");
        }

        return code.Append("    ];\n}\n").ToString();
    }

    private static string Shapes(string file)
    {
        StringBuilder code = Header("shapes.tsv", "LetterShapes");
        code.Append("    private static string[] Rows() =>\n    [\n");
        foreach (string[] row in Tsv.Read(file, "shape", "letters"))
        {
            code.Append(CultureInfo.InvariantCulture, $"        \"{row[1]}\", // {row[0]}\n");
        }

        return code.Append("    ];\n}\n").ToString();
    }

    private static StringBuilder Header(string files, string type) => new StringBuilder(CSharp.Header($"data/ocr/{files}"))
        .Append(CultureInfo.InvariantCulture, $"namespace Normalize.Ocr;\n\ninternal static partial class {type}\n{{\n");
}
