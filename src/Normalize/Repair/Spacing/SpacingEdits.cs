using System.Buffers;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Spacing;

/// <summary>Turns the reading of a stretch into the smallest edits that make it true, each with its rule.</summary>
internal sealed class SpacingEdits
{
    private static readonly SearchValues<char> s_layout = SearchValues.Create("\n\r\t\u2028\u2029\u0085");

    /// <summary>Asked at every gap: the rules themselves, not their names.</summary>
    private readonly HashSet<Rule> _enabled;

    public SpacingEdits(RuleSet rules) =>
        _enabled = new HashSet<Rule>(SpacingRules.All.Where(rules.IsEnabled), ReferenceEqualityComparer.Instance);

    /// <summary>Writes the first <paramref name="count"/> tokens, and what stands before the next one.</summary>
    public void Write(ReadOnlySpan<char> text, GlyphBuffer glyphs, List<Decoder.Token> tokens, int count, EditBuilder edits)
    {
        for (int t = 0; t < tokens.Count && t <= count; t++)
        {
            Decoder.Token token = tokens[t];
            if (token.Start > 0)
            {
                WriteJoin(text, glyphs, tokens[t - 1], token, edits);
            }

            if (t == count)
            {
                break;
            }

            if (token.Role == TokenRole.Hyphen)
            {
                WriteHyphen(glyphs, token, edits);
            }

            WriteInside(text, glyphs, token, edits);
        }
    }

    private void WriteInside(ReadOnlySpan<char> text, GlyphBuffer glyphs, Decoder.Token token, EditBuilder edits)
    {
        for (int i = token.Start + 1; i < token.End; i++)
        {
            int from = glyphs.At[i - 1] + 1;
            if (glyphs.Kind[i] == GlyphKind.Hyphen)
            {
                i++;
                Delete(from, glyphs.At[i], SpacingRules.LineEndHyphen, edits);
            }
            else if (glyphs.Gaps[i] == Gap.None)
            {
                DeleteSoftHyphens(text, from, glyphs.At[i], edits);
            }
            else
            {
                Rule rule = token.Kind == GlyphKind.Digit ? SpacingRules.Number
                    : glyphs.Gaps[i] == Gap.Soft ? SpacingRules.LineEndHyphen
                    : token.State is Region.Spaced or Region.SpacedWide or Region.Syllables ? SpacingRules.LetterSpaced
                    : SpacingRules.BrokenWord;
                Delete(from, glyphs.At[i], rule, edits);
            }
        }
    }

    private void WriteJoin(ReadOnlySpan<char> text, GlyphBuffer glyphs, Decoder.Token before, Decoder.Token token, EditBuilder edits)
    {
        int from = glyphs.At[token.Start - 1] + 1;
        int to = glyphs.At[token.Start];
        bool gap = glyphs.Gaps[token.Start] != Gap.None;
        bool mark = before.Role == TokenRole.Mark || token.Role == TokenRole.Mark;
        bool hyphen = before.Role is TokenRole.Hyphen or TokenRole.Suspended or TokenRole.LeadingHyphen or TokenRole.Dash || token.Role is TokenRole.Hyphen or TokenRole.Suspended or TokenRole.LeadingHyphen or TokenRole.Dash;
        switch (token.Join)
        {
            case Join.None when gap:
                Delete(from, to, hyphen ? SpacingRules.SpacedHyphen : mark ? SpacingRules.BeforeMark : SpacingRules.LetterSpaced, edits);
                break;
            case Join.Space when !gap:
                DeleteSoftHyphens(text, from, to, edits);
                Rule rule = hyphen ? SpacingRules.SpacedHyphen : mark ? SpacingRules.AfterMark : SpacingRules.RunTogether;
                if (_enabled.Contains(rule))
                {
                    edits.Insert(to, " ", rule);
                }

                break;
            case Join.LostHyphen:
                if (_enabled.Contains(SpacingRules.LostHyphen))
                {
                    edits.Replace(from, to, "-", SpacingRules.LostHyphen);
                }

                break;
            default:
                DeleteSoftHyphens(text, from, to, edits);
                bool whole = glyphs.Pieces(before.Start, before.End) == 1 && glyphs.Pieces(token.Start, token.End) == 1;
                if (gap && !(whole && Columns.Part(text, from, to)))
                {
                    NormaliseSpace(text, from, to, edits);
                }

                break;
        }
    }

    /// <summary>A dash with room on both sides that turned out to be a hyphen. Between figures the dash is the better sign.</summary>
    private void WriteHyphen(GlyphBuffer glyphs, Decoder.Token token, EditBuilder edits)
    {
        int at = token.Start;
        bool roomy = glyphs.Gaps[at] != Gap.None || (at + 1 < glyphs.Count && glyphs.Gaps[at + 1] != Gap.None);
        bool range = at > 0 && at + 1 < glyphs.Count && glyphs.Kind[at - 1] == GlyphKind.Digit && glyphs.Kind[at + 1] == GlyphKind.Digit;
        if (roomy && !range && Language.Hyphens.IndexOf(glyphs.Char[at]) > 0 && _enabled.Contains(SpacingRules.SpacedHyphen))
        {
            edits.Replace(glyphs.At[at], glyphs.At[at] + 1, "-", SpacingRules.SpacedHyphen);
        }
    }

    /// <summary>One plain space for several, or for one of another width. Line breaks and tabs are layout and stay.</summary>
    private void NormaliseSpace(ReadOnlySpan<char> text, int from, int to, EditBuilder edits)
    {
        ReadOnlySpan<char> gap = text[from..to];
        if (gap is " " || gap.ContainsAny(s_layout) || gap.Contains(Blank.SoftHyphen))
        {
            return;
        }

        if (gap.Length == 1)
        {
            if (_enabled.Contains(SpacingRules.OddSpace) && Blank.IsOddSpace(gap[0]))
            {
                edits.Replace(from, to, " ", SpacingRules.OddSpace);
            }
        }
        else if (_enabled.Contains(SpacingRules.RepeatedSpace))
        {
            if (gap[0] == ' ')
            {
                edits.Delete(from + 1, to, SpacingRules.RepeatedSpace);
            }
            else
            {
                edits.Replace(from, to, " ", SpacingRules.RepeatedSpace);
            }
        }
    }

    private void DeleteSoftHyphens(ReadOnlySpan<char> text, int from, int to, EditBuilder edits)
    {
        for (int i = from; i < to; i++)
        {
            int end = i;
            while (end < to && text[end] == Blank.SoftHyphen)
            {
                end++;
            }

            if (end > i)
            {
                Delete(i, end, SpacingRules.SoftHyphen, edits);
                i = end;
            }
        }
    }

    private void Delete(int from, int to, Rule rule, EditBuilder edits)
    {
        if (to > from && _enabled.Contains(rule))
        {
            edits.Delete(from, to, rule);
        }
    }
}
