namespace Normalize.Boilerplate;

/// <summary>Runs of words that nothing else claims.</summary>
internal static partial class UnitCutter
{
    private static int Words(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int start, int edge, PhraseTable phrases, ref PageUnit unit, ref LabelAhead ahead)
    {
        int end = Math.Min(tokens.Length, edge);
        int i = start + 1;
        while (i < end && (GoesOn(tokens, i) || !(PartsAtSight(tokens, i) || Parts(text, tokens, i, phrases, ref ahead))))
        {
            i++;
        }

        unit.Class = RunClassifier.Classify(tokens[start..i]);
        return i;
    }

    /// <summary>The short answer for most words of prose: a small word inside a sentence parts nothing.</summary>
    private static bool GoesOn(ReadOnlySpan<PageToken> tokens, int i) =>
        tokens[i].Shape == TokenShape.Lower && tokens[i].Has(TokenMarks.Plain) && tokens[i].Gap == Gap.Space && !tokens[i - 1].Has(TokenMarks.SentenceEnd);

    /// <summary>The most common places where a new unit begins: an edge, or a capital behind a small word or a sign.</summary>
    private static bool PartsAtSight(ReadOnlySpan<PageToken> tokens, int i)
    {
        ref readonly PageToken token = ref tokens[i];
        ref readonly PageToken before = ref tokens[i - 1];
        return token.Gap != Gap.Space || before.Has(TokenMarks.SentenceEnd)
            || (token.Has(TokenMarks.Upper) && (before.Shape <= TokenShape.Lower || before.Has(TokenMarks.Colon | TokenMarks.Comma)));
    }

    /// <summary>Whether a new unit begins at <paramref name="i"/> for any other reason.</summary>
    private static bool Parts(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int i, PhraseTable phrases, ref LabelAhead ahead)
    {
        ref readonly PageToken token = ref tokens[i];
        ref readonly PageToken before = ref tokens[i - 1];
        if (token.Shape is TokenShape.Email or TokenShape.Url or TokenShape.Domain or TokenShape.Phone or TokenShape.Code)
        {
            return true;
        }

        if (token.Shape == TokenShape.Symbol)
        {
            return Separates(token);
        }

        if (token.Has(TokenMarks.Upper))
        {
            bool caps = token.Shape == TokenShape.Caps;
            bool capsBefore = before.Shape == TokenShape.Caps;
            if (capsBefore && !caps && token.Shape != TokenShape.Initial)
            {
                return true;
            }

            // A surname in capitals stays with the first name; a run of capitals does not.
            if (caps && !capsBefore && i + 1 < tokens.Length && tokens[i + 1].Shape == TokenShape.Caps && tokens[i + 1].Gap == Gap.Space)
            {
                return true;
            }

            if (token.Has(TokenMarks.Latin) != before.Has(TokenMarks.Latin) && before.Hash != 0)
            {
                return true;
            }
        }

        if (token.Has(TokenMarks.MayBegin) && Label(tokens, i, int.MaxValue, phrases, out PhraseEntry label) is var end && end > i)
        {
            ahead = new LabelAhead(i, end, label);
            return true;
        }

        return (token.Shape is TokenShape.Number or TokenShape.Date or TokenShape.Time || token.Word is WordClass.Month or WordClass.Weekday or WordClass.Ago) && StartsFigures(text, tokens, i);
    }
}
