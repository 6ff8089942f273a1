namespace Normalize.Punctuation;

/// <summary>The signs of a style.</summary>
/// <param name="Outer">Opening and closing quotation mark.</param>
/// <param name="Inner">The same inside others.</param>
/// <param name="Dash">The dash between spaces.</param>
/// <param name="Ellipsis">The ellipsis.</param>
/// <param name="Apostrophe">The apostrophe between letters.</param>
internal sealed record PunctuationSet(string Outer, string Inner, string Dash, string Ellipsis, string Apostrophe)
{
    public static PunctuationSet Of(PunctuationStyle style) => style switch
    {
        PunctuationStyle.Kazakh => new("\u00AB\u00BB", "\u201C\u201D", "\u2013", "\u2026", "\u2019"),
        PunctuationStyle.English => new("\u201C\u201D", "\u2018\u2019", "\u2013", "\u2026", "\u2019"),
        PunctuationStyle.Ascii => new("\"\"", "\"\"", "-", "...", "'"),
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "No such punctuation style."),
    };
}
