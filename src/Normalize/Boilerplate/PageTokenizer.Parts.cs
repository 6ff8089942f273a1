namespace Normalize.Boilerplate;

/// <summary>
/// Words that may be anything: figures, hosts, code, and labels that a flattened page glued together (<c>мақалаТақырып</c>,
/// <c>Шымкент1959</c>, <c>дайын.Алматы</c>).
/// </summary>
internal static partial class PageTokenizer
{
    // Shorter runs before a capital are names and brands: ҚазАқпарат keeps its two parts, мақалаТақырып does not.
    private const int LettersBeforeGlue = 4;

    private static int Word(ReadOnlySpan<char> text, int start, Gap gap, GrowableArray<PageToken> tokens)
    {
        while (start < text.Length && (CharTable.Classify(text[start]) & CharClass.Space) == 0)
        {
            int next = Part(text, start, text.Length, gap, tokens);
            if (next < 0)
            {
                // Capitals ran into a capitalised word. Nothing before ~next is glued, so this second look emits one token.
                next = ~next;
                Part(text, start, next, gap, tokens);
            }

            start = next;
            gap = Gap.Glue;
        }

        return start;
    }

    /// <summary>
    /// Emits one token from <paramref name="start"/> and returns where the next begins; or emits nothing and returns the
    /// complement of the place where the token has to end.
    /// </summary>
    private static int Part(ReadOnlySpan<char> text, int start, int end, Gap gap, GrowableArray<PageToken> tokens)
    {
        var core = default(TokenCore);
        bool whole = false;
        bool afterSign = false;
        int run = 0;
        int i = start;
        while (i < end)
        {
            char ch = text[i];
            CharClass c = CharTable.Classify(ch);
            CharClass kind = c & CharClass.Core;
            if (kind == 0)
            {
                if ((c & CharClass.Space) != 0)
                {
                    break;
                }

                whole |= ch is '@' or '/' or '_' or '=';
                afterSign = true;
                i++;
                continue;
            }

            if (core.Classes == 0)
            {
                core.Start = i;
                core.First = c;
            }
            else if (!whole && IsGlued(text, start, i, end, c, afterSign ? CharClass.Sign : CharTable.Classify(text[i - 1]), run))
            {
                if ((c & CharClass.Lower) != 0)
                {
                    return ~(i - 1);
                }

                break;
            }

            // The rest of the run of one kind: nothing can begin inside it.
            int from = i;
            do
            {
                core.Classes |= c;
                i++;
            }
            while (i < end && ((c = CharTable.Classify(text[i])) & CharClass.Core) == kind);
            run = i - from;
            core.Add(kind, run);
            core.End = i;
            afterSign = false;
        }

        Emit(text, start, i, core, gap, tokens);
        return i;
    }

    /// <summary>Whether a new word begins at <paramref name="i"/> though no space stands before it.</summary>
    private static bool IsGlued(ReadOnlySpan<char> text, int start, int i, int end, CharClass c, CharClass last, int run)
    {
        if ((last & CharClass.Lower) != 0 && run >= LettersBeforeGlue - 1)
        {
            if ((last & CharClass.Latin) != 0)
            {
                // admin07.12.2022; a brand with capitals or a host with figures stays whole.
                return (c & CharClass.Digit) != 0 && i + 5 < end && text[i + 2] == '.' && char.IsAsciiDigit(text[i + 3]);
            }

            return (c & CharClass.Upper) != 0 && i + 1 < end || (c & CharClass.Digit) != 0 && run >= LettersBeforeGlue;
        }

        if ((last & CharClass.Upper) != 0 && run > LettersBeforeGlue && (c & CharClass.Lower) != 0)
        {
            // Four small letters more, or it is a suffix behind an abbreviation.
            return i + 3 < end && (CharTable.Classify(text[i + 1]) & CharTable.Classify(text[i + 2]) & CharTable.Classify(text[i + 3]) & CharClass.Lower) != 0;
        }

        if (last == CharClass.Sign && text[i - 1] is '.' or '!' or '?' && (c & CharClass.Upper) != 0 && (c & CharClass.Latin) == 0)
        {
            // дайын.Алматы: three small letters before the stop and one behind the capital.
            return i - start > LettersBeforeGlue && i + 1 < end
                && (CharTable.Classify(text[i - 2]) & CharTable.Classify(text[i - 3]) & CharTable.Classify(text[i - 4]) & CharClass.Lower) != 0
                && (CharTable.Classify(text[i + 1]) & CharClass.Lower) != 0;
        }

        return false;
    }

    private static void Emit(ReadOnlySpan<char> text, int start, int end, in TokenCore core, Gap gap, GrowableArray<PageToken> tokens)
    {
        if (core.Classes == 0)
        {
            EmitSigns(text, start, end, gap, tokens);
            return;
        }

        ref PageToken token = ref tokens.Add();
        token.Start = start;
        token.End = end;
        token.Gap = gap;
        token.CoreStart = core.Start;
        token.CoreEnd = core.End;
        ReadOnlySpan<char> letters = text[core.Start..core.End];
        token.Hash = WordHash.Of(letters, out ushort stem);
        token.Stem = core.HasStem(letters) ? stem : (ushort)0;
        var counts = new TokenCounts(text[start..end], core);
        token.Shape = counts.Shape(letters);
        token.Marks = ((core.Classes & CharClass.Kazakh) != 0 ? TokenMarks.Kazakh : TokenMarks.None)
            | ((core.First & CharClass.Upper) != 0 ? TokenMarks.Upper : TokenMarks.None)
            | (counts.IsLatin ? TokenMarks.Latin : TokenMarks.None)
            | (letters.Contains('»') ? TokenMarks.Quote : TokenMarks.None)
            | TokenSigns.Around(text, token);
    }
}
