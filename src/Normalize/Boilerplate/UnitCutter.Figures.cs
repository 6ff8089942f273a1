namespace Normalize.Boilerplate;

/// <summary>Dates, numbers, addresses, signs and script residue.</summary>
internal static partial class UnitCutter
{
    // A range of dates, or a date and a figure: a dash and two numbers at most.
    private const int MaxRunOn = 4;

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

    private static bool StartsFigures(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens, int i)
    {
        if (Date(text, tokens, i, int.MaxValue) > i)
        {
            return true;
        }

        return tokens[i].Shape == TokenShape.Number && !ContinuesSentence(tokens, i, NumbersEnd(tokens, i, int.MaxValue));
    }

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
}
