namespace Normalize.Boilerplate;

/// <summary>
/// Cuts a page wherever a page part could begin: lines, sentences, labels, dates, numbers, addresses, signs, repeats, a capital
/// after a small letter, a change of case or script. Parts are cut small; joining them is the model's business.
/// </summary>
internal static partial class UnitCutter
{
    /// <param name="text">The text of the page.</param>
    /// <param name="page">Its tokens and repeats; gets the units.</param>
    /// <param name="known">The page this one is left of, whose units are copied where they are as they were; null for a whole page.</param>
    /// <param name="phrases">The labels.</param>
    public static void Cut(ReadOnlySpan<char> text, Page page, Page? known, PhraseTable phrases)
    {
        Span<PageToken> tokens = page.Tokens.Span;
        var edges = new EdgeWalk(page.Repeats.Span);
        var copier = new UnitCopier(known ?? page, page);
        var ahead = new LabelAhead(-1, 0, default);
        Gap behind = Gap.Page;
        int i = 0;
        while (i < tokens.Length)
        {
            bool atEdge = edges.Reach(i);
            int edge = edges.Next;
            ref PageUnit unit = ref page.Units.Add();
            unit.First = i;
            unit.LabelBefore = unit.LabelBehind = unit.Known = -1;
            Gap own = Gap.Space;
            int end = i;
            if (tokens[i].Has(TokenMarks.Plain))
            {
                end = Words(text, tokens, i, edge, phrases, ref unit, ref ahead);
            }
            else if ((end = Label(tokens, i, edge, phrases, ahead, out PhraseEntry label)) > i)
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
                end = Words(text, tokens, i, edge, phrases, ref unit, ref ahead);
            }

            unit.End = end;
            unit.Own = own;
            unit.Left = LeftOf(tokens, i, atEdge, own, behind);
            UnitMarker.Mark(tokens, ref unit);
            behind = own;
            i = end;
            if (known is not null && copier.Copy(ref unit, edge))
            {
                ref readonly PageUnit last = ref page.Units[page.Units.Count - 1];
                behind = last.Own;
                i = last.End;
            }
        }
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
