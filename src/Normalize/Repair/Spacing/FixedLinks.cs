namespace Normalize.Spacing;

/// <summary>Finds links that must stay as they are whatever the model thinks: rows of numbers, letters or endings, addresses.</summary>
internal static class FixedLinks
{
    public static void Mark(GlyphBuffer glyphs)
    {
        for (var chunk = new Chunk(0, 0); chunk.End < glyphs.Count;)
        {
            chunk = Chunk.At(glyphs, chunk.End);
            if (IsAddress(glyphs, chunk.Start, chunk.End))
            {
                glyphs.Fixed.AsSpan(chunk.Start + 1, chunk.Length - 1).Fill(true);
            }
        }

        FixedRows.Mark<CountedNumbers>(glyphs);
        FixedRows.Mark<LooseNumbers>(glyphs);
        FixedRows.Mark<AlphabetLetters>(glyphs);
        FixedRows.Mark<Suffixes>(glyphs);
    }

    private static bool IsAddress(GlyphBuffer glyphs, int start, int end)
    {
        ReadOnlySpan<char> run = glyphs.Char.AsSpan(start, end - start);
        return run.Contains('@') || run.Contains('\\') || run.IndexOf("://", StringComparison.Ordinal) >= 0 || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
