namespace Normalize.Spacing;

/// <summary>Characters that take room or none but show nothing.</summary>
internal static class Blank
{
    public const char SoftHyphen = '\u00AD';

    public static bool IsSpace(char c) => c == ' ' || (c is >= '\t' and <= '\r' or '\u00A0' or >= '\u2000' and <= '\u200A' or '\u202F' or '\u205F' or '\u3000' or '\u2028' or '\u2029' or '\u0085');

    /// <summary>A space that is neither plain nor part of the layout: no-break, thin and other typographic widths.</summary>
    public static bool IsOddSpace(char c) => c is '\u00A0' or >= '\u2000' and <= '\u200A' or '\u202F' or '\u205F' or '\u3000';

    /// <summary>Zero-width space, joiners and direction marks, word joiner, byte order mark.</summary>
    public static bool IsInvisible(char c) => c is >= '\u200B' and <= '\u200F' or '\u2060' or '\uFEFF';
}
