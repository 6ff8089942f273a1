namespace Normalize.Boilerplate;

/// <summary>Copies of the title.</summary>
internal static partial class RepeatJudge
{
    // A title this long is a paragraph.
    private const int MaxTitleWords = 40;

    private static bool IsTitle(Page page, Span<RepeatedPassage> passages, int first, int bodyToken)
    {
        ReadOnlySpan<PageToken> tokens = page.Tokens.Span;
        ref RepeatedPassage title = ref passages[first];
        if (title.End - title.Start > MaxTitleWords || IsLabels(page, title))
        {
            return false;
        }

        int kept = -1;
        int copies = 0;
        for (int i = first; i < passages.Length; i++)
        {
            if (passages[i].Group != title.Group || passages[i].Start >= bodyToken || IsSentenceOf(tokens, title, passages[i]))
            {
                continue;
            }

            kept = i;
            copies++;
        }

        if (copies == 1)
        {
            kept = SecondLine(page, passages, first, bodyToken);
            if (kept < 0)
            {
                return false;
            }

            // Both stand on lines of their own with the lead between them: the first one is the heading.
            title.Role = RepeatRole.TitleKept;
            passages[kept].Role = RepeatRole.TitleCopy;
            return true;
        }

        if (copies == 0)
        {
            return false;
        }

        for (int i = first; i < passages.Length; i++)
        {
            if (passages[i].Group == title.Group && passages[i].Start < bodyToken && !IsSentenceOf(tokens, title, passages[i]))
            {
                passages[i].Role = i == kept ? RepeatRole.TitleKept : RepeatRole.TitleCopy;
            }
        }

        return true;
    }

    /// <summary>A second copy on a line of its own within the first sentences of the body.</summary>
    private static int SecondLine(Page page, Span<RepeatedPassage> passages, int first, int bodyToken)
    {
        if (!IsWholeLine(page, passages[first]) || passages[first].Start >= bodyToken)
        {
            return -1;
        }

        for (int i = first + 1; i < passages.Length; i++)
        {
            if (passages[i].Group == passages[first].Group && IsWholeLine(page, passages[i])
                && passages[i].Start - passages[first].End < MaxWordsToLead && !page.Tokens[passages[i].End - 1].Has(TokenMarks.SentenceEnd))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsWholeLine(Page page, in RepeatedPassage passage)
    {
        ReadOnlySpan<PageToken> tokens = page.Tokens.Span;
        return page.HasLines && tokens[passage.Start].Gap <= Gap.Line && (passage.End == tokens.Length || tokens[passage.End].Gap <= Gap.Line);
    }

    /// <summary>The copy closes a sentence though the title does not, or goes on in small letters: the body quotes the title.</summary>
    private static bool IsSentenceOf(ReadOnlySpan<PageToken> tokens, in RepeatedPassage title, in RepeatedPassage copy)
    {
        bool goesOn = copy.End < tokens.Length && tokens[copy.End].Gap == Gap.Space && tokens[copy.End].Shape == TokenShape.Lower && !tokens[copy.End - 1].Has(TokenMarks.SentenceEnd);
        return goesOn || (tokens[copy.End - 1].Has(TokenMarks.SentenceEnd) && !tokens[title.End - 1].Has(TokenMarks.SentenceEnd) && !(copy.End < tokens.Length && tokens[copy.End].Gap <= Gap.Line));
    }

    /// <summary>Half of its words are labels, dates or figures: a doubled menu.</summary>
    private static bool IsLabels(Page page, in RepeatedPassage passage)
    {
        int labels = 0;
        foreach (ref readonly PageUnit unit in page.Units.Span)
        {
            if (unit.First >= passage.End)
            {
                break;
            }

            if (unit.First >= passage.Start && (unit.IsLabel || unit.Class is UnitClass.Date or UnitClass.Number or UnitClass.Numbers))
            {
                labels += unit.End - unit.First;
            }
        }

        return labels * 2 >= passage.End - passage.Start;
    }
}
