using System.Globalization;
using System.Text;

namespace Normalize.DataTools.Generators;

/// <summary>Makes the table of encodings, with the upper half of each single-byte one as a string, from data/charsets.</summary>
internal static class CharsetGenerator
{
    public static IEnumerable<(string Path, string Text)> Generate(string root)
    {
        string folder = Path.Combine(root, "data", "charsets");
        var code = new StringBuilder();
        code.Append(CSharp.Header("data/charsets/*.tsv"));
        code.Append("namespace Normalize.Decoding;\n\ninternal static class Charsets\n{\n");
        code.Append("    public static readonly (string Name, string[] Aliases, string UpperHalf)[] All =\n    [\n");
        foreach (string[] row in Tsv.Read(Path.Combine(folder, "encodings.tsv"), "name", "aliases", "kind"))
        {
            string aliases = string.Join(", ", row[1].Split(' ').Select(alias => $"\"{alias}\""));
            string upper = row[2] == "single-byte" ? UpperHalf(Path.Combine(folder, row[0] + ".tsv")) : "\"\"";
            code.Append(CultureInfo.InvariantCulture, $"        (\"{row[0]}\", [{aliases}], {upper}),\n");
        }

        code.Append("    ];\n\n");
        code.Append("    /// <summary>What UTF-8 is often taken for; no source of Kazakh text.</summary>\n");
        code.Append(CultureInfo.InvariantCulture, $"    public const string Windows1252 = {UpperHalf(Path.Combine(folder, "windows-1252.tsv"))};\n\n");
        code.Append("    public static string UpperHalf(string name) => All.First(row => row.Name == name).UpperHalf;\n}\n");
        yield return ("src/Normalize/Decoding/Charsets.g.cs", code.ToString());
    }

    /// <summary>128 characters for bytes 80..FF; U+FFFD where a byte has none.</summary>
    private static string UpperHalf(string file)
    {
        var upper = new char[128];
        Array.Fill(upper, '\uFFFD');
        foreach (string[] row in Tsv.Read(file, "byte", "code_point", "name"))
        {
            upper[Convert.ToInt32(row[0], 16) - 128] = (char)Convert.ToInt32(row[1][2..], 16);
        }

        var literal = new StringBuilder("\"");
        foreach (char c in upper)
        {
            _ = c is >= '\u0400' and <= '\u052F' ? literal.Append(c) : literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return literal.Append('"').ToString();
    }
}
