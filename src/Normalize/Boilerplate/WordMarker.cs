namespace Normalize.Boilerplate;

/// <summary>Adds to each token what its word means, and whether a sentence ends at it.</summary>
internal static class WordMarker
{
    // One bit a class: words that dates begin with.
    private const int DateWords = 1 << (int)WordClass.Month | 1 << (int)WordClass.Weekday | 1 << (int)WordClass.Ago;

    /// <summary>What the words mean by themselves, whatever stands around them.</summary>
    public static void LookUp(Span<PageToken> tokens, PhraseTable phrases)
    {
        foreach (ref PageToken token in tokens)
        {
            if (phrases.MayBegin(token.Hash) && phrases.TryGet(token.Hash, out PhraseEntry entry))
            {
                // Without jumps: what a word of the list means cannot be guessed.
                token.Word = entry.Word;
                token.WordValue = entry.WordValue;
                bool begins = entry.Continues | ((entry.Class != PhraseClass.None) & (!entry.NeedsCapital | token.Has(TokenMarks.Upper)));
                int dates = DateWords >> (int)entry.Word & 1;
                int begin = begins ? 1 : 0;
                token.Marks = (TokenMarks)(((int)token.Marks & ~((begin | dates) * (int)TokenMarks.Plain)) | begin * (int)TokenMarks.MayBegin);
            }
        }
    }

    /// <summary>Where sentences and quotations end; depends on the neighbours.</summary>
    public static void Mark(ReadOnlySpan<char> text, Span<PageToken> tokens)
    {
        bool quoted = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref PageToken token = ref tokens[i];
            quoted &= token.Gap > Gap.Line;
            if (!token.Has(TokenMarks.Opens | TokenMarks.Quote | TokenMarks.Stop))
            {
                continue;
            }

            token.Marks &= ~(TokenMarks.SentenceEnd | TokenMarks.Closes);
            if (token.Shape == TokenShape.Symbol && text[token.Start] == '»' && (quoted || token.End - token.Start > 1))
            {
                // « а б » and b» », close a quotation; only a bare » with none open parts a menu.
                token.Marks |= TokenMarks.Closes;
            }

            quoted = (quoted || token.Has(TokenMarks.Opens)) && !token.Has(TokenMarks.Quote);
            if (token.Has(TokenMarks.Stop))
            {
                if (EndsSentence(text, tokens, i))
                {
                    token.Marks |= TokenMarks.SentenceEnd;
                }

                if (IsFinite(text[token.CoreStart..token.CoreEnd]))
                {
                    token.Marks |= TokenMarks.Finite;
                }
            }
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int i)
    {
        ref readonly PageToken token = ref tokens[i];
        if (i + 1 == tokens.Length || tokens[i + 1].Gap is Gap.Line or Gap.Paragraph)
        {
            return true;
        }

        bool onlyDot = text[token.CoreEnd..token.End].IndexOfAny('!', '?', '…') < 0;
        if (onlyDot && (token.Word == WordClass.Abbreviation || token.Word == WordClass.Year && token.CoreEnd - token.CoreStart == 1
            || token.Shape is TokenShape.Initial or TokenShape.Number || token.CoreEnd - token.CoreStart == 1))
        {
            return false;
        }

        // A small letter goes on with the sentence, unless it begins a quotation, a speech or a label such as "фото:".
        ref readonly PageToken next = ref tokens[i + 1];
        return next.Shape is not TokenShape.Lower || next.Has(TokenMarks.Opens | TokenMarks.Dash | TokenMarks.Colon);
    }

    /// <summary>Ends like a finite verb: -ды, -ді, -ты, -ті, -мақ, -пек, and the usual predicates.</summary>
    private static bool IsFinite(ReadOnlySpan<char> core) =>
        core.Length >= 3 && core[^2..] is "ды" or "ді" or "ты" or "ті" or "ақ" or "ек" or "ар" or "ер" or "оқ" or "ес" or "ан" or "ен" or "уы" or "уі";
}
