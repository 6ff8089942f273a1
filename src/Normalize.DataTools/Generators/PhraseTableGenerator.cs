using System.Globalization;
using System.Text;
using Normalize.DataTools.Boilerplate;

namespace Normalize.DataTools.Generators;

/// <summary>Makes the hashes of data/boilerplate/phrases.tsv and words.tsv.</summary>
internal static class PhraseTableGenerator
{
    public static IEnumerable<(string Path, string Text)> Generate(string root)
    {
        PhraseTableBuilder builder = PhraseTableBuilder.FromRepository(root);
        var code = new StringBuilder();
        code.Append(CSharp.Header("data/boilerplate/phrases.tsv and words.tsv"));
        code.Append("namespace Normalize.Boilerplate;\n\ninternal sealed partial class PhraseTable\n{\n");
        NumberList.Append(code, "ulong", "ShippedKeys", builder.Keys.Select(k => "0x" + k.ToString("X", CultureInfo.InvariantCulture)), 8);
        code.Append('\n');
        NumberList.Append(code, "uint", "ShippedEntries", builder.Entries.Select(e => "0x" + e.ToString("X", CultureInfo.InvariantCulture)), 16);
        code.Append("}\n");
        yield return ("src/Normalize/Boilerplate/PhraseTable.g.cs", code.ToString());
    }
}
