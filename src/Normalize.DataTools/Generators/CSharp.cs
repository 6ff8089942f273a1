using System.Globalization;
using System.Text;

namespace Normalize.DataTools.Generators;

/// <summary>Pieces of generated C#.</summary>
internal static class CSharp
{
    /// <summary>A string literal; everything outside ASCII is escaped.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => literal.Append('\\').Append(c),
                >= ' ' and < '\u007F' => literal.Append(c),
                _ => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            };
        }

        return literal.Append('"').ToString();
    }
}
