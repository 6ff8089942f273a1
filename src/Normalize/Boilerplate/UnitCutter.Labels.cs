namespace Normalize.Boilerplate;

/// <summary>Labels of the phrase list, longest first.</summary>
internal static partial class UnitCutter
{
    /// <summary>No phrase of the list has more words, so that the cutter need not read further.</summary>
    public const int MaxLabelWords = 24;

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
}
