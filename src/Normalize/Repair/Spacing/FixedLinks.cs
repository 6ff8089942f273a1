namespace Normalize.Spacing;

/// <summary>Finds links that must stay as they are whatever the model thinks: rows of counted numbers, addresses.</summary>
internal static class FixedLinks
{
    /// <summary>Numbers that rise by one this many times running are a list or a calendar (prototype).</summary>
    private const int ShortestRow = 3;

    public static void Mark(GlyphBuffer glyphs)
    {
        int start = 0;
        int rowStart = -1;
        int rowLength = 0;
        long previous = long.MinValue;
        while (start < glyphs.Count)
        {
            int end = start + 1;
            while (end < glyphs.Count && glyphs.Gaps[end] == Gap.None)
            {
                end++;
            }

            long value = NumberOf(glyphs, start, end);
            if (value >= 0 && rowLength > 0 && value == previous + 1)
            {
                rowLength++;
            }
            else
            {
                FreezeRow(glyphs, rowStart, start, rowLength);
                rowStart = start;
                rowLength = value >= 0 ? 1 : 0;
            }

            previous = value;
            if (IsAddress(glyphs, start, end))
            {
                glyphs.Fixed.AsSpan(start + 1, end - start - 1).Fill(true);
            }

            start = end;
        }

        FreezeRow(glyphs, rowStart, glyphs.Count, rowLength);
    }

    private static void FreezeRow(GlyphBuffer glyphs, int start, int end, int length)
    {
        if (length < ShortestRow || IsAmongLetters(glyphs, start, end))
        {
            return;
        }

        for (int i = start + 1; i < end; i++)
        {
            glyphs.Fixed[i] |= glyphs.Gaps[i] != Gap.None;
        }
    }

    /// <summary>Single letters on either side: the digits of a number in letter-spaced text may rise by one as well.</summary>
    private static bool IsAmongLetters(GlyphBuffer glyphs, int start, int end) =>
        start > 0 && glyphs.Kind[start - 1] == GlyphKind.Letter && glyphs.Gaps[start - 1] != Gap.None
        && end < glyphs.Count && glyphs.Kind[end] == GlyphKind.Letter && glyphs.Gaps[end + 1] != Gap.None;

    private static long NumberOf(GlyphBuffer glyphs, int start, int end)
    {
        long value = 0;
        if (end - start > 9)
        {
            return -1;
        }

        for (int i = start; i < end; i++)
        {
            if (glyphs.Kind[i] != GlyphKind.Digit)
            {
                return -1;
            }

            value = (value * 10) + (glyphs.Char[i] - '0');
        }

        return value;
    }

    private static bool IsAddress(GlyphBuffer glyphs, int start, int end)
    {
        ReadOnlySpan<char> run = glyphs.Char.AsSpan(start, end - start);
        return run.Contains('@') || run.Contains('\\') || run.IndexOf("://", StringComparison.Ordinal) >= 0 || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
