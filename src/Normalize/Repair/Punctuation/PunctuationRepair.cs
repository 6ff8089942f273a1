using System.Buffers;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Punctuation;

/// <summary>Writes quotation marks, dashes, ellipses and apostrophes in one style. What is unclear stays as it is.</summary>
internal sealed class PunctuationRepair(RuleSet rules, PunctuationStyle style) : ITextStage
{
    private static readonly SearchValues<char> s_signs = SearchValues.Create("\"'`-.\u00AB\u00BB\u2018\u2019\u201C\u201D\u201E\u201F\u2013\u2014\u2026\u02BC");

    private readonly PunctuationSet _set = PunctuationSet.Of(style);
    private readonly bool _quotes = rules.IsEnabled(PunctuationRules.Quotes);
    private readonly bool _dash = rules.IsEnabled(PunctuationRules.Dash);
    private readonly bool _ellipsis = rules.IsEnabled(PunctuationRules.Ellipsis);
    private readonly bool _apostrophe = rules.IsEnabled(PunctuationRules.Apostrophe);

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        List<(int At, int Depth)>? marks = null;
        int start = 0;
        while (start < text.Length)
        {
            int length = text[start..].IndexOf('\n');
            int end = length < 0 ? text.Length : start + length;
            if (text[start..end].ContainsAny(s_signs))
            {
                RunOnParagraph(text, start, end, marks ??= [], edits);
            }

            start = end + 1;
        }
    }

    private void RunOnParagraph(ReadOnlySpan<char> text, int start, int end, List<(int At, int Depth)> marks, EditBuilder edits)
    {
        ReadOnlySpan<char> paragraph = text[start..end];
        if (!_quotes || !QuotePairs.TryPair(paragraph, marks))
        {
            marks.Clear();
        }

        int next = 0;
        for (int i = paragraph.IndexOfAny(s_signs); i >= 0 && i < paragraph.Length;)
        {
            int length = 1;
            if (next < marks.Count && marks[next].At == i)
            {
                int depth = marks[next++].Depth;
                string pair = Math.Abs(depth) % 2 == 1 ? _set.Outer : _set.Inner;
                Replace(text, start + i, 1, pair.AsSpan(depth > 0 ? 0 : 1, 1), PunctuationRules.Quotes, edits);
            }
            else if (_dash && DashLength(paragraph, i) is > 0 and int dash)
            {
                length = dash;
                Replace(text, start + i, length, _set.Dash, PunctuationRules.Dash, edits);
            }
            else if (_ellipsis && EllipsisLength(paragraph, i) is > 0 and int dots)
            {
                length = dots;
                Replace(text, start + i, length, _set.Ellipsis, PunctuationRules.Ellipsis, edits);
            }
            else if (_apostrophe && IsApostrophe(paragraph, i))
            {
                Replace(text, start + i, 1, _set.Apostrophe, PunctuationRules.Apostrophe, edits);
            }

            int step = i + length >= paragraph.Length ? -1 : paragraph[(i + length)..].IndexOfAny(s_signs);
            i = step < 0 ? -1 : i + length + step;
        }
    }

    /// <summary>A dash, one hyphen or two, between spaces; at the start of a line only a dash, for a hyphen may head a list. 0: none.</summary>
    private static int DashLength(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        int length = c == '-' && at + 1 < text.Length && text[at + 1] == '-' ? 2 : 1;
        if (c is not ('-' or '\u2013' or '\u2014') || at + length + 1 >= text.Length || !char.IsWhiteSpace(text[at + length]))
        {
            return 0;
        }

        char after = text[at + length + 1];
        if (at == 0)
        {
            return c == '-' || char.IsWhiteSpace(after) ? 0 : length;
        }

        bool minus = at > 1 && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(after);
        bool between = at > 1 && char.IsWhiteSpace(text[at - 1]) && !IsDashOrSpace(text[at - 2]) && !IsDashOrSpace(after);
        return between && !minus ? length : 0;
    }

    private static bool IsDashOrSpace(char c) => c is '-' or '\u2013' or '\u2014' || char.IsWhiteSpace(c);

    /// <summary>Three dots and no more, or the sign, behind a word and not in a path. 0: none.</summary>
    private static int EllipsisLength(ReadOnlySpan<char> text, int at)
    {
        int length = text[at] == '\u2026' ? 1 : text[at..].StartsWith("...") ? 3 : 0;
        bool free = length > 0 && !IsDot(text, at - 1) && !IsDot(text, at + length);
        return free ? length : 0;
    }

    private static bool IsDot(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && text[at] is '.' or '\u2026' or '/' or '\\';

    private static bool IsApostrophe(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '`' or '\u2018' or '\u2019' or '\u02BC' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static void Replace(ReadOnlySpan<char> text, int at, int length, ReadOnlySpan<char> sign, Rule rule, EditBuilder edits)
    {
        if (!text.Slice(at, length).SequenceEqual(sign))
        {
            edits.Replace(at, at + length, sign, rule);
        }
    }
}
