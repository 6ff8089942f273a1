namespace Normalize.Spacing;

/// <summary>What stands between two gaps.</summary>
internal readonly record struct Chunk(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The chunk that begins at a glyph.</summary>
    public static Chunk At(GlyphBuffer glyphs, int start)
    {
        int end = start + 1;
        while (end < glyphs.Count && glyphs.Gaps[end] == Gap.None)
        {
            end++;
        }

        return new Chunk(start, end);
    }
}
