namespace Normalize.Layout;

/// <summary>How the lines of a block follow one another.</summary>
/// <param name="Lower">Lines that begin with a small letter.</param>
/// <param name="Full">Those of them behind a full line.</param>
/// <param name="Marked">Those of them behind a line that ends with punctuation.</param>
/// <param name="Other">Lines that begin otherwise, but with no mark of something new.</param>
/// <param name="HasBreaks">Some sentence ends with a short line: paragraphs may end without a blank line.</param>
internal readonly record struct Continuations(int Lower, int Full, int Marked, int Other, bool HasBreaks)
{
    public static Continuations Count(ReadOnlySpan<char> text, in TextBlock block, int width)
    {
        int lower = 0, full = 0, marked = 0, other = 0;
        bool breaks = false;
        var lines = new TextLines(text[..block.End], block.Start);
        lines.MoveNext();
        TextLine previous = lines.Current;
        while (lines.MoveNext())
        {
            TextLine line = lines.Current;
            bool isFull = previous.IsFull(text, line, width);
            if (line.Begin == LineStart.Lower)
            {
                lower++;
                full += isFull ? 1 : 0;
                marked += previous.EndsWithMark(text) ? 1 : 0;
            }
            else if (line.Begin == LineStart.Other)
            {
                other++;
                breaks |= !isFull && previous.EndsSentence(text);
            }

            previous = line;
        }

        return new Continuations(lower, full, marked, other, breaks);
    }
}
