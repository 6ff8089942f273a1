using System.Globalization;
using System.Text;

namespace Normalize.DataTools.Generators;

/// <summary>Writes a property over constant data: no array is built at run time.</summary>
internal static class NumberList
{
    public static void Append(StringBuilder code, string type, string name, IEnumerable<string> numbers, int perLine)
    {
        code.Append(CultureInfo.InvariantCulture, $"    private static ReadOnlySpan<{type}> {name} =>\n    [\n");
        foreach (string[] line in numbers.Chunk(perLine))
        {
            code.Append("        ").AppendJoin(", ", line).Append(",\n");
        }

        code.Append("    ];\n");
    }
}
