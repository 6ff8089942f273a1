namespace Normalize.Boilerplate;

/// <summary>Labels of the phrase list, longest first.</summary>
internal static partial class UnitCutter
{
    /// <summary>No phrase of the list has more words, so that the cutter need not read further.</summary>
    public const int MaxLabelWords = 24;

    /// <summary>The label at <paramref name="start"/>, which the words before it may have met already.</summary>
    private static int Label(ReadOnlySpan<PageToken> tokens, int start, int edge, PhraseTable phrases, in LabelAhead ahead, out PhraseEntry label)
    {
        if (ahead.Start == start && ahead.End <= edge)
        {
            label = ahead.Label;
            return ahead.End;
        }

        return Label(tokens, start, edge, phrases, out label);
    }

    private static int Label(ReadOnlySpan<PageToken> tokens, int start, int edge, PhraseTable phrases, out PhraseEntry label)
    {
        label = default;
        if (!tokens[start].Has(TokenMarks.MayBegin))
        {
            return start;
        }

        ulong run = tokens[start].Hash;
        int found = start;
        for (int i = start; ;)
        {
            if (!phrases.TryGet(run, out PhraseEntry entry))
            {
                break;
            }

            if (entry.Class != PhraseClass.None && (!entry.NeedsCapital || tokens[start].Has(TokenMarks.Upper)))
            {
                found = i + 1;
                label = entry;
            }

            if (!entry.Continues || tokens[i].Has(TokenMarks.Stop | TokenMarks.Comma | TokenMarks.Colon))
            {
                break;
            }

            i++;
            if (i >= tokens.Length || i == edge || i - start == MaxLabelWords || tokens[i].Gap == Gap.Paragraph || tokens[i].Hash == 0)
            {
                break;
            }

            run = PhraseTable.Extend(run, tokens[i].Hash);
            if (!phrases.MayGoOn(run))
            {
                break;
            }
        }

        return found;
    }

    /// <summary>The label that ended a run of words: [Start, End) in tokens.</summary>
    private readonly record struct LabelAhead(int Start, int End, PhraseEntry Label);
}
