using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>Finds the unbroken runs of letters in which a word gap may have been lost.</summary>
internal static class RunTogether
{
    /// <summary>A run beside a piece of at most this many letters stands among pieces of words.</summary>
    private const int PieceLetters = 2;

    public static void Mark(GlyphBuffer glyphs, WordModel model)
    {
        int previousLength = 0;
        int i = 0;
        while (i < glyphs.Count)
        {
            if (glyphs.Kind[i] != GlyphKind.Letter)
            {
                previousLength = 0;
                i++;
                continue;
            }

            int end = i + 1;
            while (end < glyphs.Count && glyphs.Kind[end] == GlyphKind.Letter && glyphs.Gaps[end] == Gap.None)
            {
                end++;
            }

            MarkRun(glyphs, model, i, end, previousLength);
            previousLength = end - i;
            i = end;
        }
    }

    private static void MarkRun(GlyphBuffer glyphs, WordModel model, int start, int end, int previousLength)
    {
        for (int i = start + 1; i < end; i++)
        {
            glyphs.MaySplit[i] |= Alphabet.IsUpper(glyphs.Char[i]) && !Alphabet.IsUpper(glyphs.Char[i - 1]);
        }

        if (end - start > WordModel.LongestWord)
        {
            // No word: whatever it is, it stays in one piece.
            glyphs.Fixed.AsSpan(start + 1, end - start - 1).Fill(true);
            return;
        }

        bool amongPieces = (previousLength is > 0 and <= PieceLetters && glyphs.Gaps[start] is Gap.Single or Gap.Double)
            || (end + PieceLetters < glyphs.Count && NextLength(glyphs, end) <= PieceLetters && NextLength(glyphs, end) > 0);
        bool unknown = !IsWrapped(glyphs, start - 1) && !IsWrapped(glyphs, end) && end - start >= Costs.ShortestRunTogether && model.Count(model.Find(glyphs.Char.AsSpan(start, end - start))) < Costs.TrustedCount;
        if (amongPieces || unknown)
        {
            glyphs.MaySplit.AsSpan(start + 1, end - start - 1).Fill(true);
        }
    }

    /// <summary>A hyphen with a gap behind it: the run beside it is unknown because it is half a word.</summary>
    private static bool IsWrapped(GlyphBuffer glyphs, int at) =>
        at >= 0 && at + 1 < glyphs.Count && glyphs.Droppable[at] && glyphs.Gaps[at] == Gap.None && glyphs.Gaps[at + 1] != Gap.None;

    private static int NextLength(GlyphBuffer glyphs, int start)
    {
        int end = start;
        while (end < glyphs.Count && glyphs.Kind[end] == GlyphKind.Letter && (end == start ? glyphs.Gaps[end] != Gap.None : glyphs.Gaps[end] == Gap.None) && end - start <= PieceLetters)
        {
            end++;
        }

        return end - start;
    }
}
