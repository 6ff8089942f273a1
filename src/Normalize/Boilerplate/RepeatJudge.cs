namespace Normalize.Boilerplate;

/// <summary>
/// Decides which repeated passages are copies of the title or the lead. Of the titles before the body the last stays; a lead
/// shown above the body goes when the body begins with it. When in doubt both copies stay.
/// </summary>
internal static class RepeatJudge
{
    // A lead is a sentence: shorter repeats at the top are titles, sub-headings or names.
    private const int MinLeadLength = 40;

    // The body repeats its lead within this many words; later it is a quotation of itself.
    private const int MaxWordsToLead = 150;

    // A title this long is a paragraph.
    private const int MaxTitleWords = 40;

    public static void Judge(Page page)
    {
        Span<RepeatedPassage> passages = page.Repeats.Span;
        if (passages.Length == 0)
        {
            return;
        }

        int bodyToken = page.BodyStart < page.Units.Count ? page.Units[page.BodyStart].First : page.Tokens.Count;
        bool titled = false;
        int sentence = FirstSentenceEnd(page.Tokens.Span, passages);
        for (int i = 0; i < passages.Length; i++)
        {
            if (passages[i].Role != RepeatRole.First)
            {
                continue;
            }

            // In a text without a body, what comes again behind a sentence or a verse is a refrain and no title.
            bool maybeTitle = !titled && (bodyToken < page.Tokens.Count || passages[i].Start <= sentence);
            if (maybeTitle && IsTitle(page, passages, i, bodyToken))
            {
                titled = true;
                sentence = FirstSentenceEnd(page.Tokens.Span, passages);
            }
            else
            {
                Lead(page, passages, i, bodyToken, sentence);
            }
        }

        foreach (ref readonly RepeatedPassage passage in passages)
        {
            Mark(page, passage);
        }
    }

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

    private static void Lead(Page page, Span<RepeatedPassage> passages, int first, int bodyToken, int sentence)
    {
        ReadOnlySpan<PageToken> tokens = page.Tokens.Span;
        ref RepeatedPassage lead = ref passages[first];
        int length = tokens[lead.End - 1].End - tokens[lead.Start].Start;
        if (length < MinLeadLength || lead.Start > bodyToken || !StartsSegment(tokens, lead.Start) || !EndsSegment(tokens, lead)
            || tokens[lead.End - 1].Has(TokenMarks.Colon))
        {
            return;
        }

        if (lead.Start > sentence || CountCopies(passages, lead.Group) != 2)
        {
            // What comes three times, or behind verses or sentences, is a refrain.
            return;
        }

        for (int i = first + 1; i < passages.Length; i++)
        {
            if (passages[i].Group == lead.Group && passages[i].Start - lead.End < MaxWordsToLead && passages[i].Start >= bodyToken
                && (tokens[passages[i].Start].Gap <= Gap.Line || tokens[passages[i].Start - 1].Has(TokenMarks.SentenceEnd | TokenMarks.Dash)))
            {
                lead.Role = RepeatRole.LeadCopy;
                return;
            }
        }
    }

    private static int CountCopies(ReadOnlySpan<RepeatedPassage> passages, int group)
    {
        int count = 0;
        foreach (ref readonly RepeatedPassage passage in passages)
        {
            count += passage.Group == group ? 1 : 0;
        }

        return count;
    }

    /// <summary>The token that ends the first sentence, outside the copies of the title; the number of tokens if none does.</summary>
    private static int FirstSentenceEnd(ReadOnlySpan<PageToken> tokens, ReadOnlySpan<RepeatedPassage> passages)
    {
        int t = 0;
        while (t < tokens.Length && (!tokens[t].Has(TokenMarks.SentenceEnd) || InTitle(passages, t)))
        {
            t++;
        }

        return t;
    }

    private static bool InTitle(ReadOnlySpan<RepeatedPassage> passages, int token)
    {
        foreach (ref readonly RepeatedPassage passage in passages)
        {
            if (passage.Role is (RepeatRole.TitleKept or RepeatRole.TitleCopy) && token >= passage.Start && token < passage.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsSegment(ReadOnlySpan<PageToken> tokens, int i) => tokens[i].Gap <= Gap.Line || tokens[i - 1].Has(TokenMarks.SentenceEnd);

    private static bool EndsSegment(ReadOnlySpan<PageToken> tokens, in RepeatedPassage passage) =>
        tokens[passage.End - 1].Has(TokenMarks.SentenceEnd) || passage.End == tokens.Length || tokens[passage.End].Gap <= Gap.Line;

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

    private static void Mark(Page page, in RepeatedPassage passage)
    {
        foreach (ref PageUnit unit in page.Units.Span)
        {
            if (unit.First >= passage.End)
            {
                break;
            }

            if (unit.First >= passage.Start && (passage.Role < unit.Repeat || unit.Repeat == RepeatRole.None))
            {
                unit.Repeat = passage.Role;
            }
        }
    }
}
