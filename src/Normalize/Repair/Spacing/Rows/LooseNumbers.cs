namespace Normalize.Spacing;

/// <summary>
/// Short numbers side by side, as scores, marks and tables have them. Only letters set apart near them, or the look of a
/// year, make them digits of one number.
/// </summary>
internal readonly struct LooseNumbers : IFixedRow
{
    /// <summary>Words looked at on either side, no further than so many glyphs, and how many of them must be single letters.</summary>
    private const int Reach = 8;
    private const int Farthest = 96;
    private const int FewestLetters = 2;

    public static int Shortest => 2;

    /// <summary>One digit or two; a mark behind them ends the row.</summary>
    public static bool IsMember(GlyphBuffer glyphs, Chunk chunk)
    {
        int digits = 0;
        while (digits < chunk.Length && glyphs.Kind[chunk.Start + digits] == GlyphKind.Digit)
        {
            digits++;
        }

        return digits is 1 or 2 && (digits == chunk.Length || glyphs.Kind[chunk.Start + digits] == GlyphKind.Mark);
    }

    public static bool Follows(GlyphBuffer glyphs, Chunk before, Chunk chunk) => glyphs.Kind[before.End - 1] == GlyphKind.Digit;

    public static bool IsMeant(GlyphBuffer glyphs, int start, int end) =>
        !IsYear(glyphs, start, end) && Letters(glyphs, start, -1) + Letters(glyphs, end, 1) < FewestLetters;

    private static bool IsYear(GlyphBuffer glyphs, int start, int end) =>
        end - start >= 4 && (end - start == 4 || glyphs.Kind[start + 4] == GlyphKind.Mark) && (glyphs.Char[start], glyphs.Char[start + 1]) is ('1', '9') or ('2', '0')
        && glyphs.Gaps[start + 1] != Gap.None && glyphs.Gaps[start + 2] != Gap.None && glyphs.Gaps[start + 3] != Gap.None;

    /// <summary>Single letters among the nearest words on one side; a word divided by a soft hyphen counts as well.</summary>
    private static int Letters(GlyphBuffer glyphs, int from, int step)
    {
        int words = 0;
        int letters = 0;
        for (int i = step < 0 ? from - 1 : from; i >= Math.Max(0, from - Farthest) && i < Math.Min(glyphs.Count, from + Farthest) && words < Reach; i += step)
        {
            if (glyphs.Kind[i] is not (GlyphKind.Letter or GlyphKind.Latin))
            {
                continue;
            }

            bool apart = glyphs.Gaps[i] != Gap.None;
            bool ends = i + 1 == glyphs.Count || glyphs.Gaps[i + 1] != Gap.None || glyphs.Kind[i + 1] is not (GlyphKind.Letter or GlyphKind.Latin);
            letters += glyphs.Gaps[i] == Gap.Soft ? FewestLetters : apart && ends ? 1 : 0;
            words += (step < 0 ? apart : ends) ? 1 : 0;
        }

        return letters;
    }
}
