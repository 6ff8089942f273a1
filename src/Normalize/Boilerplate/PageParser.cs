namespace Normalize.Boilerplate;

/// <summary>From text to units and segments: the steps that look, before anything is decided.</summary>
internal static class PageParser
{
    // Prose, which long pages are made of, has 6.5 words a unit and 12.5 a segment; short pages find room anyway.
    private const int TokensPerUnit = 6;
    private const int TokensPerSegment = 12;

    public static void Parse(ReadOnlySpan<char> text, Page page, PhraseTable phrases)
    {
        page.Clear();
        page.Tokens.Reserve(Page.TokensIn(text.Length));
        PageTokenizer.Tokenize(text, page.Tokens);
        WordMarker.LookUp(page.Tokens.Span, phrases);
        Analyze(text, page, null, phrases);
    }

    /// <summary>
    /// The same as parsing what is left when the spans are stripped, in places of the text they are stripped from: words keep
    /// their form, only the gaps at the holes change.
    /// </summary>
    public static void ParseRest(ReadOnlySpan<char> text, Page page, Page rest, PhraseTable phrases)
    {
        rest.Clear();
        rest.Tokens.Reserve(page.Tokens.Count);
        ReadOnlySpan<PageToken> tokens = page.Tokens.Span;
        int from = 0;
        bool hole = false;
        Gap before = Gap.Space;
        foreach (ref readonly BoilerplateSpan span in page.Spans.Span)
        {
            int end = IndexOf(tokens, from, span.Start);
            hole &= !Keep(tokens[from..end], from, hole, before, rest);
            from = IndexOf(tokens, end, span.End);
            before = hole || from == end ? before : tokens[end].Gap;
            hole |= from > end;
        }

        Keep(tokens[from..], from, hole, before, rest);
        Analyze(text, rest, page, phrases);
    }

    /// <summary>The first token from <paramref name="i"/> on that begins at or behind <paramref name="place"/>.</summary>
    private static int IndexOf(ReadOnlySpan<PageToken> tokens, int i, int place)
    {
        while (i < tokens.Length && tokens[i].Start < place)
        {
            i++;
        }

        return i;
    }

    /// <summary>Adds a stretch of tokens, perhaps behind a hole that began with <paramref name="before"/>; false when there are none.</summary>
    private static bool Keep(ReadOnlySpan<PageToken> stretch, int from, bool hole, Gap before, Page rest)
    {
        if (stretch.IsEmpty)
        {
            return false;
        }

        int first = rest.Tokens.Count;
        rest.Tokens.AddRange(stretch);
        rest.Stretches.Add() = new TokenStretch { Start = first, Shift = from - first };
        if (hole)
        {
            // The firmer of the two gaps around the hole stays; see StripEdits.
            ref PageToken kept = ref rest.Tokens[first];
            Gap gap = before < kept.Gap ? before : kept.Gap;
            kept.Gap = first == 0 ? Gap.Page : gap <= Gap.Line ? gap : Gap.Space;
            kept.Marks |= TokenMarks.BehindHole;
        }

        return true;
    }

    private static void Analyze(ReadOnlySpan<char> text, Page page, Page? known, PhraseTable phrases)
    {
        page.Units.Reserve(page.Tokens.Count / TokensPerUnit);
        page.Segments.Reserve(page.Tokens.Count / TokensPerSegment);
        page.HasLines = HasLines(page.Tokens.Span);
        WordMarker.Mark(text, page.Tokens.Span);
        RepeatFinder.Find(page.Tokens.Span, page.Repeats);
        UnitCutter.Cut(text, page, known, phrases);
        SegmentFinder.Find(text, page, known);
        RepeatJudge.Judge(page);
        TopicFinder.Find(page);
        UnitCounter.Count(page);
    }

    private static bool HasLines(ReadOnlySpan<PageToken> tokens)
    {
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Gap <= Gap.Line)
            {
                return true;
            }
        }

        return false;
    }
}
