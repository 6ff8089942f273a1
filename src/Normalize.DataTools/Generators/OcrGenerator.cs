using System.Globalization;
using System.Text;

namespace Normalize.DataTools.Generators;

/// <summary>Makes the table of OCR confusions from data/ocr/confusions.tsv.</summary>
internal static class OcrGenerator
{
    public static IEnumerable<(string Path, string Text)> Generate(string root)
    {
        string file = Path.Combine(root, "data", "ocr", "confusions.tsv");
        var code = new StringBuilder();
        code.Append(CSharp.Header("data/ocr/confusions.tsv"));
        code.Append("namespace Normalize.Ocr;\n\ninternal static partial class OcrConfusions\n{\n");
        code.Append("    private static (string Noisy, string Clean, float Cost)[] Rows() =>\n    [\n");
        foreach (string[] row in Tsv.Read(file, "noisy", "clean", "count", "cost"))
        {
            code.Append(CultureInfo.InvariantCulture, $"        (\"{row[0]}\", \"{row[1]}\", {row[3]}f),\n");
        }

        yield return ("src/Normalize/Repair/Ocr/OcrConfusions.g.cs", code.Append("    ];\n}\n").ToString());
    }
}
