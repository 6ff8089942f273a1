using System.Globalization;
using System.Text;

namespace Normalize.DataTools.Generators;

/// <summary>Makes the tables of the characters room from data/characters: sorted strings, searched by halves.</summary>
internal static class CharacterGenerator
{
    public static IEnumerable<(string Path, string Text)> Generate(string root)
    {
        string folder = Path.Combine(root, "data", "characters");
        yield return ("src/Normalize/Repair/Characters/Compositions.g.cs", Compositions(folder));
        yield return ("src/Normalize/Repair/Characters/LookAlikes.g.cs", LookAlikes(folder));
        yield return ("src/Normalize/Repair/Characters/Entities.g.cs", Entities(folder));
    }

    private static string Compositions(string folder)
    {
        var rows = Tsv.Read(Path.Combine(folder, "compositions.tsv"), "composed", "base", "mark", "name")
            .Select(row => (Composed: CodePoint(row[0]), Base: CodePoint(row[1]), Mark: CodePoint(row[2]))).ToList();
        var byPair = rows.Where(row => row.Mark != '\0').OrderBy(row => row.Base).ThenBy(row => row.Mark).ToList();
        rows.Sort((x, y) => x.Composed.CompareTo(y.Composed));
        var marks = Tsv.Read(Path.Combine(folder, "combining-marks.tsv"), "first", "last", "class").ToList();
        return File("Compositions", "compositions.tsv and combining-marks.tsv",
            ("Composed", "Characters with a canonical decomposition, ascending.", rows.Select(row => row.Composed)),
            ("Bases", "The first half of each decomposition.", rows.Select(row => row.Base)),
            ("Marks", "The second half of each decomposition, U+0000 for none.", rows.Select(row => row.Mark)),
            ("PairBases", "The same pairs ascending by base and mark: bases,", byPair.Select(row => row.Base)),
            ("PairMarks", "marks,", byPair.Select(row => row.Mark)),
            ("PairComposed", "and what they make.", byPair.Select(row => row.Composed)),
            ("RangeFirst", "Ranges of combining marks, ascending: first,", marks.Select(row => CodePoint(row[0]))),
            ("RangeLast", "last,", marks.Select(row => CodePoint(row[1]))),
            ("RangeClass", "and their canonical combining class.", marks.Select(row => (char)int.Parse(row[2], CultureInfo.InvariantCulture))));
    }

    private static string LookAlikes(string folder)
    {
        var rows = Tsv.Read(Path.Combine(folder, "look-alikes.tsv"), "from", "to", "kind", "from_name", "to_name")
            .Select(row => (From: CodePoint(row[0]), To: CodePoint(row[1]), Kind: row[2])).ToList();
        var sorted = rows.OrderBy(row => row.From).ToList();
        var twins = rows.Where(row => row.Kind == "twin").OrderBy(row => row.To).ToList();
        return File("LookAlikes", "look-alikes.tsv",
            ("From", "Letters that stand for a Kazakh one, ascending; one place for each candidate.", sorted.Select(row => row.From)),
            ("To", "The candidates, likeliest first.", sorted.Select(row => row.To)),
            ("Kinds", "First letter of each row's kind: t(win), s(hape), v(ariant), l(egacy).", sorted.Select(row => row.Kind[0])),
            ("TwinCyrillic", "Cyrillic letters with a Latin twin, ascending,", twins.Select(row => row.To)),
            ("TwinLatin", "and the twins.", twins.Select(row => row.From)));
    }

    private static string Entities(string folder)
    {
        var rows = Tsv.Read(Path.Combine(folder, "entities.tsv"), "name", "code_point", "character_name").OrderBy(row => row[0], StringComparer.Ordinal).ToList();
        string names = string.Concat(rows.Select(row => $"        \"{row[0]}\",\n"));
        string code = File("Entities", "entities.tsv", ("CodePoints", "The character of each name.", rows.Select(row => CodePoint(row[1]))));
        return code[..^2] + $"\n    /// <summary>Names in ordinal order.</summary>\n    private static readonly string[] s_names =\n    [\n{names}    ];\n}}\n";
    }

    private static char CodePoint(string field) => (char)Convert.ToInt32(field[2..], 16);

    private static string File(string type, string source, params (string Name, string Summary, IEnumerable<char> Characters)[] tables)
    {
        var code = new StringBuilder();
        code.Append(CSharp.Header($"data/characters: {source}"));
        code.Append(CultureInfo.InvariantCulture, $"namespace Normalize.Characters;\n\ninternal static partial class {type}\n{{\n");
        for (int i = 0; i < tables.Length; i++)
        {
            string literal = string.Concat(tables[i].Characters.Select(c => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' ? c.ToString() : $"\\u{(int)c:X4}"));
            code.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "\n" : "")}    /// <summary>{tables[i].Summary}</summary>\n    private static ReadOnlySpan<char> {tables[i].Name} => \"{literal}\";\n");
        }

        return code.Append("}\n").ToString();
    }
}
