using Normalize.Language;
using Normalize.Spacing;

namespace Normalize.Layout;

/// <summary>How a line begins, as far as it tells whether it goes on with the sentence before.</summary>
internal enum LineStart
{
    /// <summary>A small letter: the sentence goes on.</summary>
    Lower,

    /// <summary>A capital, a digit, a quotation mark: a new sentence, or a name.</summary>
    Other,

    /// <summary>An indent, a bullet, a dash, a number with a dot: something new, always.</summary>
    Mark,
}

/// <summary>One line of a text, without the blanks around it.</summary>
/// <param name="Start">First code unit that is not blank.</param>
/// <param name="End">Code unit behind the last that is not blank.</param>
/// <param name="Begin">How the line begins.</param>
/// <param name="HasColumns">Tabs or wide gaps: a table.</param>
internal readonly record struct TextLine(int Start, int End, LineStart Begin, bool HasColumns)
{
    private const string Bullets = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u25AA\u25CF\u25E6\u25A0\u00B7*+#>|";
    private const string Closing = "\u00BB\u201D\u201C\"')]";
    private const string SentenceEnds = ".!?\u2026:";
    private const string Punctuation = ".!?\u2026:,;\u2013\u2014";
    private const int WideGap = 3;

    public int Length => End - Start;

    public bool IsBlank => End == Start;

    /// <summary>Reads the line [<paramref name="from"/>, <paramref name="to"/>) of a text.</summary>
    public static TextLine Read(ReadOnlySpan<char> text, int from, int to)
    {
        int start = from;
        while (start < to && Blank.IsSpace(text[start]))
        {
            start++;
        }

        int end = to;
        while (end > start && Blank.IsSpace(text[end - 1]))
        {
            end--;
        }

        ReadOnlySpan<char> line = text[start..end];
        bool indented = start - from > 1 || (start > from && text[from] == '\t');
        return new TextLine(start, end, indented || IsMarked(line) ? LineStart.Mark : StartOf(line), HasGaps(line));
    }

    /// <summary>The line ends a sentence or announces a list.</summary>
    public bool EndsSentence(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> line = text[Start..End].TrimEnd(Closing);
        return !line.IsEmpty && SentenceEnds.Contains(line[^1], StringComparison.Ordinal);
    }

    public bool EndsWithMark(ReadOnlySpan<char> text) => Punctuation.Contains(text[End - 1], StringComparison.Ordinal) || EndsSentence(text);

    /// <summary>With the first word of <paramref name="next"/> behind it the line would not have fitted a column of <paramref name="width"/>.</summary>
    public bool IsFull(ReadOnlySpan<char> text, in TextLine next, int width)
    {
        ReadOnlySpan<char> following = text[next.Start..next.End];
        int word = 0;
        while (word < following.Length && !Blank.IsSpace(following[word]))
        {
            word++;
        }

        return Length + 1 + word > width - (width / UnwrapThresholds.Allowance);
    }

    private static LineStart StartOf(ReadOnlySpan<char> line) =>
        !line.IsEmpty && char.IsLetter(line[0]) && !Alphabet.IsUpper(line[0]) ? LineStart.Lower : LineStart.Other;

    /// <summary>A bullet or dash, a number or a single letter with a dot or bracket.</summary>
    private static bool IsMarked(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || Bullets.Contains(line[0], StringComparison.Ordinal))
        {
            return !line.IsEmpty;
        }

        int digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        int at = digits == 0 && char.IsLetter(line[0]) ? 1 : digits;
        bool closed = at > 0 && at < line.Length && line[at] is '.' or ')';
        return closed && (at + 1 == line.Length || Blank.IsSpace(line[at + 1]));
    }

    private static bool HasGaps(ReadOnlySpan<char> line)
    {
        int blanks = 0;
        foreach (char c in line)
        {
            blanks = Blank.IsSpace(c) ? blanks + 1 : 0;
            if (c == '\t' || blanks == WideGap)
            {
                return true;
            }
        }

        return false;
    }
}
