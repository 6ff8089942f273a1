using System.Text;
using Normalize.Transliteration;

namespace Normalize.DataTools.Generators;

/// <summary>Makes the catalogue of schemes from the metadata of data/schemes/*.tsv, so that listing them reads no file.</summary>
internal static class SchemeGenerator
{
    public static IEnumerable<(string Path, string Text)> Generate(string root)
    {
        var code = new StringBuilder();
        code.Append(CSharp.Header("data/schemes/*.tsv"));
        code.Append("namespace Normalize.Transliteration;\n\ninternal static class SchemeCatalog\n{\n    public static IReadOnlyList<SchemeInfo> All { get; } =\n    [\n");
        foreach (string file in Directory.GetFiles(Path.Combine(root, "data", "schemes"), "*.tsv").Order(StringComparer.Ordinal))
        {
            using StreamReader reader = File.OpenText(file);
            SchemeInfo info = Read(file, reader);
            string[] texts = [info.Id, info.Name, info.Script, info.Tag, info.Status, info.Document, info.Date, info.Confidence];
            string[] rest =
            [
                .. texts.Select(CSharp.Literal),
                info.IsReversible ? "true" : "false",
                info.IsReadOnly ? "true" : "false",
                $"[{string.Join(", ", info.Sources.Select(CSharp.Literal))}]",
                $"[{string.Join(", ", info.Modes.Select(m => $"new({CSharp.Literal(m.Id)}, {CSharp.Literal(m.Description)})"))}]",
            ];
            code.Append("        new(").AppendJoin(", ", rest).Append("),\n");
        }

        code.Append("    ];\n}\n");
        yield return ("src/Normalize/Transliteration/SchemeCatalog.g.cs", code.ToString());
    }

    private static SchemeInfo Read(string file, StreamReader reader)
    {
        SchemeInfo info;
        try
        {
            info = SchemeInfo.From(SchemeParser.Parse(reader));
        }
        catch (SchemeFormatException e)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }

        return info.Id == Path.GetFileNameWithoutExtension(file) ? info : throw new InvalidDataException($"{file} holds the scheme {info.Id}.");
    }
}
