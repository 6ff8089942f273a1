namespace Normalize.Boilerplate;

/// <summary>A lead above the body that begins with it.</summary>
internal static partial class RepeatJudge
{
    // A lead is a sentence: shorter repeats at the top are titles, sub-headings or names.
    private const int MinLeadLength = 40;

    // The body repeats its lead within this many words; later it is a quotation of itself.
    private const int MaxWordsToLead = 150;

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

    private static bool StartsSegment(ReadOnlySpan<PageToken> tokens, int i) => tokens[i].Gap <= Gap.Line || tokens[i - 1].Has(TokenMarks.SentenceEnd);

    private static bool EndsSegment(ReadOnlySpan<PageToken> tokens, in RepeatedPassage passage) =>
        tokens[passage.End - 1].Has(TokenMarks.SentenceEnd) || passage.End == tokens.Length || tokens[passage.End].Gap <= Gap.Line;
}
