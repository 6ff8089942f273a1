using Normalize.Edits;

namespace Normalize.Boilerplate;

/// <summary>
/// Deletes stripped spans with the white space that belonged to them. Between what remains stays the firmer of the two gaps
/// that stood around the span, at most one blank line; nothing else that remains is touched.
/// </summary>
internal static class StripEdits
{
    public static void Write(ReadOnlySpan<char> text, ReadOnlySpan<BoilerplateSpan> spans, ReadOnlySpan<Rule> rules, EditBuilder edits)
    {
        int contentEnd = 0;
        for (int i = 0; i < spans.Length;)
        {
            int last = i;
            while (last + 1 < spans.Length && text[spans[last].End..spans[last + 1].Start].IsWhiteSpace())
            {
                last++;
            }

            (int start, int end) = Widen(text, contentEnd, spans[i].Start, spans[last].End);
            bool glued = start == spans[i].Start && end == spans[last].End && start > 0 && end < text.Length && Gap(text, start, end);
            int from = start;
            for (; i <= last; i++)
            {
                int to = i == last ? end : spans[i].End;
                edits.Replace(from, to, glued && i == last ? " " : default, rules[(int)spans[i].Kind]);
                from = to;
            }

            contentEnd = end;
        }
    }

    /// <summary>Two words stand against the span; without a blank they would run together.</summary>
    private static bool Gap(ReadOnlySpan<char> text, int start, int end) => !char.IsWhiteSpace(text[start - 1]) && !char.IsWhiteSpace(text[end]);

    private static (int Start, int End) Widen(ReadOnlySpan<char> text, int from, int start, int end)
    {
        int left = start;
        while (left > from && char.IsWhiteSpace(text[left - 1]))
        {
            left--;
        }

        int right = end;
        while (right < text.Length && char.IsWhiteSpace(text[right]))
        {
            right++;
        }

        if (left == 0)
        {
            return (0, Indentation(text, end, right));
        }

        if (right == text.Length)
        {
            // A last line break that was there stays.
            return (left, Breaks(text, end, right) > 0 ? LastBreaks(text, end, right, 1) : right);
        }

        int before = Breaks(text, left, start);
        int behind = Breaks(text, end, right);
        if (before == 0 && behind == 0)
        {
            return left < start ? (left + 1, right) : (start, right > end ? right - 1 : end);
        }

        return before >= behind
            ? (FirstBreaks(text, left, start, 2), behind > 0 ? Indentation(text, end, right) : right)
            : (left, LastBreaks(text, end, right, 2));
    }

    private static int Breaks(ReadOnlySpan<char> text, int start, int end)
    {
        int breaks = 0;
        for (int i = start; i < end; i++)
        {
            breaks += IsBreak(text, i) ? 1 : 0;
        }

        return breaks;
    }

    /// <summary>The place behind the first <paramref name="count"/> line breaks of a run of white space.</summary>
    private static int FirstBreaks(ReadOnlySpan<char> text, int start, int end, int count)
    {
        for (int i = start; i < end; i++)
        {
            if (IsBreak(text, i) && --count == 0)
            {
                return i + 1;
            }
        }

        return Breaks(text, start, end) == 0 ? start : Indentation(text, start, end);
    }

    /// <summary>The place from which a run of white space has no more than <paramref name="count"/> line breaks.</summary>
    private static int LastBreaks(ReadOnlySpan<char> text, int start, int end, int count)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (IsBreak(text, i) && --count == 0)
            {
                return LineEndAt(text, start, i);
            }
        }

        return LineBreakStart(text, start, end);
    }

    private static int LineBreakStart(ReadOnlySpan<char> text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (IsBreak(text, i))
            {
                return LineEndAt(text, start, i);
            }
        }

        return end;
    }

    /// <summary>Where the white space behind the last line break begins: the indentation of the next line.</summary>
    private static int Indentation(ReadOnlySpan<char> text, int start, int end)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (IsBreak(text, i))
            {
                return i + 1;
            }
        }

        return end;
    }

    /// <summary>CR and LF are one line break; it counts at its LF.</summary>
    private static bool IsBreak(ReadOnlySpan<char> text, int i) =>
        (CharTable.Classify(text[i]) & CharClass.Break) != 0 && !(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n');

    private static int LineEndAt(ReadOnlySpan<char> text, int start, int i) => text[i] == '\n' && i > start && text[i - 1] == '\r' ? i - 1 : i;
}
