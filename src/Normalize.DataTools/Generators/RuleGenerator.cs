using System.Globalization;
using System.Text;

namespace Normalize.DataTools.Generators;

/// <summary>Makes one class of <see cref="Rule"/> constants from each data/rules/*.tsv.</summary>
internal static class RuleGenerator
{
    public static IEnumerable<(string Path, string Text)> Generate(string root)
    {
        foreach (string file in Directory.GetFiles(Path.Combine(root, "data", "rules"), "*.tsv").Order(StringComparer.Ordinal))
        {
            string room = Path.GetFileNameWithoutExtension(file);
            string type = Kebab.ToPascal(room) + "Rules";
            yield return ($"src/Normalize/Rules/{type}.g.cs", Class(room, type, file));
        }
    }

    private static string Class(string room, string type, string file)
    {
        var code = new StringBuilder();
        var names = new List<string>();
        code.Append(CSharp.Header($"data/rules/{room}.tsv"));
        code.Append(CultureInfo.InvariantCulture, $"namespace Normalize.Rules;\n\ninternal static class {type}\n{{\n");
        foreach (string[] row in Tsv.Read(file, "id", "safety", "summary", "caveat", "before", "after"))
        {
            if (!row[0].StartsWith(room + ".", StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{file}: the id {row[0]} does not begin with {room}.");
            }

            string name = Kebab.ToPascal(row[0][(room.Length + 1)..]);
            string safety = Kebab.ToPascal(row[1]);
            _ = Enum.Parse<Safety>(safety);
            names.Add(name);
            string arguments = string.Join(", ", row[2..].Select(CSharp.FieldLiteral));
            code.Append(CultureInfo.InvariantCulture, $"    public static Rule {name} {{ get; }} = new({CSharp.Literal(row[0])}, Safety.{safety}, {arguments});\n\n");
        }

        code.Append(CultureInfo.InvariantCulture, $"    public static IReadOnlyList<Rule> All {{ get; }} = [{string.Join(", ", names)}];\n}}\n");
        return code.ToString();
    }
}
