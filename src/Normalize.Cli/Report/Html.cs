using System.Globalization;
using System.Text;

namespace Normalize.Cli.Report;

/// <summary>Text that goes into a page. All of it is somebody else's: nothing gets in without passing here.</summary>
internal static class Html
{
    /// <summary>The text, with what means something to a browser escaped and what it cannot show as U+FFFD.</summary>
    public static StringBuilder Text(StringBuilder page, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]);
            _ = c switch
            {
                '<' => page.Append("&lt;"),
                '>' => page.Append("&gt;"),
                '&' => page.Append("&amp;"),
                '"' => page.Append("&quot;"),
                '\'' => page.Append("&#39;"),
                '\t' or '\n' => page.Append(c),
                _ when pair => page.Append(c).Append(text[++i]),
                _ when char.IsSurrogate(c) || char.IsControl(c) || c >= '\uFFFE' => page.Append('\uFFFD'),
                _ => page.Append(c),
            };
        }

        return page;
    }

    /// <summary>Changed text, in which blanks and characters without a face are shown by a sign or their code point.</summary>
    public static StringBuilder Visible(StringBuilder page, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            _ = c switch
            {
                ' ' => Sign(page, "\u00B7"), // MIDDLE DOT
                '\n' => Sign(page, "\u21B5").Append('\n'), // DOWNWARDS ARROW WITH CORNER LEFTWARDS
                '\t' => Sign(page, "\u21E5"), // RIGHTWARDS ARROW TO BAR
                _ when i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]) => Text(page, text.Slice(i++, 2)),
                _ when HasNoFace(c) => Sign(page, string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}")),
                _ => Text(page, [c]),
            };
        }

        return page;
    }

    private static bool HasNoFace(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static StringBuilder Sign(StringBuilder page, string sign) => page.Append("<i>").Append(sign).Append("</i>");
}
