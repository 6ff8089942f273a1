namespace Normalize.Spacing;

/// <summary>Numbers that rise by one: a list or a calendar.</summary>
internal readonly struct CountedNumbers : IFixedRow
{
    /// <summary>From the prototype.</summary>
    public static int Shortest => 3;

    public static bool IsMember(GlyphBuffer glyphs, Chunk chunk) => ValueOf(glyphs, chunk) >= 0;

    public static bool Follows(GlyphBuffer glyphs, Chunk before, Chunk chunk) => ValueOf(glyphs, chunk) == ValueOf(glyphs, before) + 1;

    /// <summary>Single letters on either side: the digits of a number in letter-spaced text may rise by one as well.</summary>
    public static bool IsMeant(GlyphBuffer glyphs, int start, int end) =>
        start == 0 || glyphs.Kind[start - 1] != GlyphKind.Letter || glyphs.Gaps[start - 1] == Gap.None
        || end == glyphs.Count || glyphs.Kind[end] != GlyphKind.Letter || glyphs.Gaps[end + 1] == Gap.None;

    /// <summary>The number a chunk is, or -1.</summary>
    private static long ValueOf(GlyphBuffer glyphs, Chunk chunk)
    {
        long value = 0;
        if (chunk.Length > 9)
        {
            return -1;
        }

        for (int i = chunk.Start; i < chunk.End; i++)
        {
            if (glyphs.Kind[i] != GlyphKind.Digit)
            {
                return -1;
            }

            value = (value * 10) + (glyphs.Char[i] - '0');
        }

        return value;
    }
}
