namespace Normalize.Boilerplate;

/// <summary>
/// Cuts a page wherever a page part could begin: lines, sentences, labels, dates, numbers, addresses, signs, repeats, a capital
/// after a small letter, a change of case or script. Parts are cut small; joining them is the model's business.
/// </summary>
internal static class UnitCutter
{
    // A range of dates, or a date and a figure: a dash and two numbers at most.
    private const int MaxRunOn = 4;

    public static void Cut(ReadOnlySpan<char> text, Page page, PhraseTable phrases)
    {
        Span<PageToken> tokens = page.Tokens.Span;
        ReadOnlySpan<RepeatedPassage> repeats = page.Repeats.Span;
        int edge = NextEdge(repeats, 0);
        Gap behind = Gap.Page;
        int i = 0;
        while (i < tokens.Length)
        {
            bool atEdge = edge == i;
            if (edge <= i)
            {
                edge = NextEdge(repeats, i + 1);
            }

            ref PageUnit unit = ref page.Units.Add();
            unit.First = i;
            unit.LabelBefore = unit.LabelBehind = -1;
            Gap own = Gap.Space;
            int end = Label(tokens, i, edge, phrases, ref unit);
            if (end > i)
            {
                own = Gap.Label;
            }
            else if ((end = Date(text, tokens, i, edge)) > i)
            {
                unit.Class = UnitClass.Date;
                own = Gap.Date;
            }
            else if ((end = Special(text, tokens, i, edge, ref unit)) > i)
            {
                own = unit.Class is UnitClass.Symbol or UnitClass.Copyright ? Gap.Symbol : Gap.Number;
            }
            else
            {
                end = Words(text, tokens, i, edge, phrases, ref unit);
            }

            unit.End = end;
            unit.Left = LeftOf(tokens, i, atEdge, own, behind);
            SetMarks(tokens, ref unit);
            behind = own;
            i = end;
        }
    }

    private static int NextEdge(ReadOnlySpan<RepeatedPassage> repeats, int from)
    {
        int edge = int.MaxValue;
        foreach (ref readonly RepeatedPassage passage in repeats)
        {
            if (passage.Start >= from)
            {
                edge = Math.Min(edge, passage.Start);
            }

            if (passage.End >= from)
            {
                edge = Math.Min(edge, passage.End);
            }
        }

        return edge;
    }

    private static int Label(ReadOnlySpan<PageToken> tokens, int start, int edge, PhraseTable phrases, ref PageUnit unit)
    {
        ulong run = tokens[start].Hash;
        if (!phrases.MayBegin(run))
        {
            return start;
        }

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
                unit.Class = (UnitClass)entry.Class;
                unit.Trust = entry.Trust;
            }

            if (!entry.Continues || tokens[i].Has(TokenMarks.Stop | TokenMarks.Comma | TokenMarks.Colon))
            {
                break;
            }

            i++;
            if (i >= tokens.Length || i == edge || tokens[i].Gap == Gap.Paragraph || tokens[i].Hash == 0)
            {
                break;
            }

            run = PhraseTable.Extend(run, tokens[i].Hash);
        }

        return found;
    }

    private static int Date(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int start, int edge)
    {
        ref readonly PageToken token = ref tokens[start];
        if (token.Shape is not (TokenShape.Number or TokenShape.Date or TokenShape.Time) && token.Word is not (WordClass.Month or WordClass.Weekday or WordClass.Ago))
        {
            return start;
        }

        PageDate date = DateReader.Read(text, tokens, start);
        int end = start + date.Tokens;
        return date.Tokens == 0 || end > edge || token.Has(TokenMarks.Opens) || ContinuesSentence(tokens, start, end) || (!date.IsFull && RunsOn(tokens, end)) ? start : end;
    }

    /// <summary>Figures and dashes, then a small letter: <c>22 тамыз – 5 қыркүйек аралығында</c> is prose, not a date line.</summary>
    private static bool RunsOn(ReadOnlySpan<PageToken> tokens, int end)
    {
        for (int i = end; i < Math.Min(tokens.Length, end + MaxRunOn) && tokens[i].Gap == Gap.Space; i++)
        {
            if (tokens[i].Shape == TokenShape.Lower)
            {
                return !tokens[i - 1].Has(TokenMarks.SentenceEnd);
            }

            if (tokens[i].Shape is not (TokenShape.Number or TokenShape.MixedNumber) && !tokens[i].Has(TokenMarks.Dash))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A small letter right behind, on the same line: the words before it belong to a sentence.</summary>
    private static bool ContinuesSentence(ReadOnlySpan<PageToken> tokens, int start, int end) =>
        end < tokens.Length && tokens[end].Gap is Gap.Space or Gap.Glue && tokens[end].Shape == TokenShape.Lower
        && !tokens[end - 1].Has(TokenMarks.SentenceEnd) && start < end;

    private static int Special(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int start, int edge, ref PageUnit unit)
    {
        ref readonly PageToken token = ref tokens[start];
        switch (token.Shape)
        {
            case TokenShape.Email:
                unit.Class = UnitClass.Email;
                return start + 1;
            case TokenShape.Url:
                unit.Class = UnitClass.Url;
                return start + 1;
            case TokenShape.Domain:
                unit.Class = UnitClass.Domain;
                return start + 1;
            case TokenShape.Phone:
                unit.Class = UnitClass.Phone;
                return NumbersEnd(tokens, start, edge);
            case TokenShape.Code:
                unit.Class = UnitClass.Code;
                return CodeEnd(tokens, start, edge);
            case TokenShape.Symbol:
                unit.Class = text[token.Start..token.End].ContainsAny('©', 'Ⓒ') ? UnitClass.Copyright : UnitClass.Symbol;
                return Separates(token) || token.Gap <= Gap.Line ? start + 1 : start;
            case TokenShape.Number:
                {
                    int end = NumbersEnd(tokens, start, edge);
                    if (ContinuesSentence(tokens, start, end))
                    {
                        return start;
                    }

                    unit.Class = text[token.Start] == '+' ? UnitClass.Phone : end - start > 1 ? UnitClass.Numbers : UnitClass.Number;
                    return end;
                }

            default:
                if (token.Has(TokenMarks.Separator) && text[token.Start] is '©' or 'Ⓒ')
                {
                    unit.Class = UnitClass.Copyright;
                    return start + 1;
                }

                return start;
        }
    }

    private static bool Separates(in PageToken token) => token.Has(TokenMarks.Separator) && !token.Has(TokenMarks.Closes);

    private static int NumbersEnd(ReadOnlySpan<PageToken> tokens, int start, int edge)
    {
        int i = start + 1;
        while (i < tokens.Length && i < edge && tokens[i].Gap == Gap.Space && tokens[i].Shape is TokenShape.Number or TokenShape.Phone && !tokens[i - 1].Has(TokenMarks.SentenceEnd))
        {
            i++;
        }

        return i;
    }

    private static int CodeEnd(ReadOnlySpan<PageToken> tokens, int start, int edge)
    {
        int end = start + 1;
        for (int i = end; i < tokens.Length && i < edge && i - end < 8 && tokens[i].Gap > Gap.Paragraph; i++)
        {
            if (tokens[i].Shape == TokenShape.Code)
            {
                end = i + 1;
            }
            else if (!tokens[i].Has(TokenMarks.Latin) && tokens[i].Shape != TokenShape.Symbol)
            {
                break;
            }
        }

        return end;
    }

    private static int Words(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int start, int edge, PhraseTable phrases, ref PageUnit unit)
    {
        int i = start + 1;
        while (i < tokens.Length && i < edge && !Parts(text, tokens, start, i, phrases))
        {
            i++;
        }

        unit.Class = RunClassifier.Classify(tokens[start..i]);
        return i;
    }

    /// <summary>Whether a new unit begins at <paramref name="i"/>.</summary>
    private static bool Parts(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int start, int i, PhraseTable phrases)
    {
        ref readonly PageToken token = ref tokens[i];
        ref readonly PageToken before = ref tokens[i - 1];
        if (token.Gap is not Gap.Space || before.Has(TokenMarks.SentenceEnd) || token.Shape is TokenShape.Email or TokenShape.Url or TokenShape.Domain or TokenShape.Phone or TokenShape.Code)
        {
            return true;
        }

        if (token.Shape == TokenShape.Symbol)
        {
            return Separates(token);
        }

        if (token.Has(TokenMarks.Upper))
        {
            if (before.Shape is TokenShape.Lower or TokenShape.Symbol || before.Has(TokenMarks.Colon | TokenMarks.Comma))
            {
                return true;
            }

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

        if (phrases.MayBegin(token.Hash))
        {
            var probe = default(PageUnit);
            if (Label(tokens, i, int.MaxValue, phrases, ref probe) > i)
            {
                return true;
            }
        }

        return (token.Shape is TokenShape.Number or TokenShape.Date or TokenShape.Time || token.Word is WordClass.Month or WordClass.Weekday or WordClass.Ago) && StartsFigures(text, tokens, i);
    }

    private static bool StartsFigures(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int i)
    {
        if (Date(text, tokens, i, int.MaxValue) > i)
        {
            return true;
        }

        return tokens[i].Shape == TokenShape.Number && !ContinuesSentence(tokens, i, NumbersEnd(tokens, i, int.MaxValue));
    }

    private static Gap LeftOf(ReadOnlySpan<PageToken> tokens, int i, bool atEdge, Gap own, Gap behind)
    {
        Gap gap = tokens[i].Gap;
        if (gap <= Gap.Line)
        {
            return gap;
        }

        if (tokens[i - 1].Has(TokenMarks.SentenceEnd))
        {
            return Gap.Sentence;
        }

        if (atEdge)
        {
            return Gap.Repeat;
        }

        Gap firm = own < behind ? own : behind;
        return firm < Gap.Space ? firm
            : gap == Gap.Glue ? gap
            : tokens[i].Has(TokenMarks.Upper) && tokens[i - 1].Shape == TokenShape.Lower ? Gap.Capital : Gap.Case;
    }

    private static void SetMarks(ReadOnlySpan<PageToken> tokens, ref PageUnit unit)
    {
        ref readonly PageToken last = ref tokens[unit.End - 1];
        bool more = unit.End < tokens.Length;
        bool lineEnds = !more || tokens[unit.End].Gap is Gap.Line or Gap.Paragraph;
        if (lineEnds && unit.Left <= Gap.Line && (more || unit.First > 0) && (unit.Left != Gap.Page || more))
        {
            unit.Marks |= UnitMarks.WholeLine;
        }

        if (last.Has(TokenMarks.Colon) || (more && !lineEnds && tokens[unit.End].Shape == TokenShape.Symbol && tokens[unit.End].Has(TokenMarks.Colon)))
        {
            unit.Marks |= UnitMarks.Colon;
        }

        if (last.Has(TokenMarks.SentenceEnd))
        {
            unit.Marks |= UnitMarks.Stop;
        }

        if (more && !lineEnds && tokens[unit.End].Shape == TokenShape.Lower && !last.Has(TokenMarks.SentenceEnd))
        {
            unit.Marks |= UnitMarks.GoesOn;
        }

        if (tokens[unit.First].Has(TokenMarks.Latin))
        {
            unit.Marks |= UnitMarks.Latin;
        }

        if (unit.IsLabel && !last.Has(TokenMarks.Comma) && unit.Class is not (UnitClass.Network or UnitClass.Position or UnitClass.Press or UnitClass.Motto or UnitClass.Section)
            && (unit.Trust == PhraseTrust.Firm ? !unit.Has(UnitMarks.GoesOn) || unit.Has(UnitMarks.Colon)
                : unit.Trust == PhraseTrust.Weak && unit.Has(UnitMarks.Colon | UnitMarks.WholeLine)))
        {
            unit.Marks |= UnitMarks.Announces;
        }
    }
}
