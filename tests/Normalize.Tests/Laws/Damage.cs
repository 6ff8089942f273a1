using System.Text;

namespace Normalize.Tests.Laws;

/// <summary>What extractors, editors and converters do to text, one kind at a time.</summary>
internal static class Damage
{
    private const string Cyrillic = "асеорхукАВСЕНКМОРТХі";
    private const string Latin = "aceopxykABCEHKMOPTXi";

    private static readonly string[] s_invisible = ["\u00AD", "\u200B", "\u00A0", "\u200E", "\uFEFF", "\u0301", "  ", "\t", "&nbsp;", "&#1179;"];

    private static readonly Func<string, Random, string>[] s_kinds =
        [LetterSpaced, Chunked, Hyphenated, LooseMarks, TightMarks, LookAlikes, Invisible, Mojibake, Units, Wrapped];

    /// <summary>Two or three kinds of damage, one after the other.</summary>
    public static string Some(string text, Random random)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            text = s_kinds[random.Next(s_kinds.Length)](text, random);
        }

        return text;
    }

    private static string LetterSpaced(string text, Random random) => InSpan(text, random, span => string.Join(' ', span.Where(c => c != ' ')));

    private static string Chunked(string text, Random random) =>
        InSpan(text, random, span => Woven(span, (c, next) => char.IsLetter(c) && char.IsLetter(next) && random.Next(3) == 0 ? " " : ""));

    private static string Hyphenated(string text, Random random) =>
        Woven(text, (c, next) => char.IsLetter(c) && char.IsLetter(next) && random.Next(20) == 0 ? ((string[])["-\n", " – ", "- ", "\u00AD", "\u00AD "])[random.Next(5)] : "");

    private static string LooseMarks(string text, Random random) => Woven(text, (c, next) => ",.!?»)".Contains(next) && random.Next(2) == 0 ? " " : "");

    private static string TightMarks(string text, Random random) => text.Replace(random.Next(2) == 0 ? ". " : ", ", random.Next(2) == 0 ? "." : ",", StringComparison.Ordinal);

    private static string LookAlikes(string text, Random random) =>
        string.Concat(text.Select(c => Cyrillic.Contains(c) && random.Next(6) == 0 ? Latin[Cyrillic.IndexOf(c)] : c));

    private static string Invisible(string text, Random random) =>
        Woven(text, (_, _) => random.Next(30) == 0 ? s_invisible[random.Next(s_invisible.Length)] : "");

    private static string Mojibake(string text, Random random) =>
        InSpan(text, random, span => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(span)));

    /// <summary>Any UTF-16 code unit anywhere, unpaired surrogates and controls included.</summary>
    private static string Units(string text, Random random) =>
        string.Concat(text.Select(c => random.Next(40) == 0 ? (char)random.Next(0x10000) : c));

    private static string Wrapped(string text, Random random) => string.Concat(text.Select(c => c == ' ' && random.Next(8) == 0 ? '\n' : c));

    private static string InSpan(string text, Random random, Func<string, string> change)
    {
        int start = random.Next(text.Length + 1);
        int end = Math.Min(text.Length, start + random.Next(120));
        return text[..start] + change(text[start..end]) + text[end..];
    }

    /// <summary>With something between every two characters.</summary>
    public static string Woven(string text, Func<char, char, string> between)
    {
        var woven = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            woven.Append(text[i]).Append(i + 1 < text.Length ? between(text[i], text[i + 1]) : "");
        }

        return woven.ToString();
    }
}
