namespace Normalize.Boilerplate;

/// <summary>
/// Decides which repeated passages are copies of the title or the lead. Of the titles before the body the last stays; a lead
/// shown above the body goes when the body begins with it. When in doubt both copies stay.
/// </summary>
internal static partial class RepeatJudge
{
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
