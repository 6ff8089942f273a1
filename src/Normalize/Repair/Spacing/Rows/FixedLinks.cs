namespace Normalize.Spacing;

/// <summary>Finds links that must stay as they are whatever the model thinks: rows of numbers, letters or endings, addresses.</summary>
internal static class FixedLinks
{
    public static void Mark(GlyphBuffer glyphs)
    {
        int numbers = 0;
        int letters = 0;
        int hyphens = 0;
        for (var chunk = new Chunk(0, 0); chunk.End < glyphs.Count;)
        {
            chunk = Chunk.At(glyphs, chunk.End);
            switch (glyphs.Kind[chunk.Start])
            {
                case GlyphKind.Digit:
                    numbers++;
                    break;
                case GlyphKind.Letter when chunk.Length == 1:
                    letters++;
                    break;
                case GlyphKind.Hyphen:
                    hyphens++;
                    break;
                default:
                    break;
            }

            if (IsAddress(glyphs, chunk.Start, chunk.End))
            {
                glyphs.Fixed.AsSpan(chunk.Start + 1, chunk.Length - 1).Fill(true);
            }
        }

        Mark<CountedNumbers>(glyphs, numbers);
        Mark<LooseNumbers>(glyphs, numbers);
        Mark<AlphabetLetters>(glyphs, letters);
        Mark<Suffixes>(glyphs, hyphens);
    }

    /// <param name="glyphs">The text.</param>
    /// <param name="chunks">Those that may be members; too few make no row.</param>
    private static void Mark<TRow>(GlyphBuffer glyphs, int chunks)
        where TRow : IFixedRow
    {
        if (chunks >= TRow.Shortest)
        {
            FixedRows.Mark<TRow>(glyphs);
        }
    }

    private static bool IsAddress(GlyphBuffer glyphs, int start, int end)
    {
        ReadOnlySpan<char> run = glyphs.Char.AsSpan(start, end - start);
        return run.Contains('@') || run.Contains('\\') || run.IndexOf("://", StringComparison.Ordinal) >= 0 || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
