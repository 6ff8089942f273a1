namespace Normalize.Boilerplate;

/// <summary>
/// Cuts a page wherever a page part could begin: lines, sentences, labels, dates, numbers, addresses, signs, repeats, a capital
/// after a small letter, a change of case or script. Parts are cut small; joining them is the model's business.
/// </summary>
internal static partial class UnitCutter
{
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
            int end = i;
            if (tokens[i].Has(TokenMarks.Plain))
            {
                end = Words(text, tokens, i, edge, phrases, ref unit);
            }
            else if ((end = Label(tokens, i, edge, phrases, out PhraseEntry label)) > i)
            {
                unit.Class = (UnitClass)label.Class;
                unit.Trust = label.Trust;
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
            UnitMarker.Mark(tokens, ref unit);
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
}
