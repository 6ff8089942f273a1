namespace Normalize.Boilerplate;

/// <summary>Reads from the words of a segment how much it looks like a sentence.</summary>
internal static class SegmentShapes
{
    private const int MaxCount = 3;

    // One bit a shape, none for those that are figures.
    private const int WordShapes = ~(1 << (int)TokenShape.Number | 1 << (int)TokenShape.MixedNumber | 1 << (int)TokenShape.Date
        | 1 << (int)TokenShape.Time | 1 << (int)TokenShape.Phone);

    /// <summary>The shape; fills the counts of words in <paramref name="segment"/>.</summary>
    public static SegmentShape Read(ReadOnlySpan<PageToken> tokens, ref PageSegment segment)
    {
        int words = 0;
        int lower = 0;
        int latin = 0;
        int notices = 0;
        int functions = 0;
        int kazakh = 0;
        foreach (ref readonly PageToken token in tokens)
        {
            // Counted without a jump: what comes next in a text cannot be guessed. Hashes of words are odd.
            int word = WordShapes >> (int)token.Shape & (int)token.Hash & 1;
            words += word;
            lower += Bit(token.Shape == TokenShape.Lower);
            latin += word & (int)token.Marks / (int)TokenMarks.Latin;
            notices += word & Bit(token.Word == WordClass.Notice);
            functions += word & Bit(token.Word == WordClass.Function);
            kazakh |= word & (int)token.Marks / (int)TokenMarks.Kazakh;
        }

        segment.Words = words;
        segment.Notices = (byte)Math.Min(notices, MaxCount);
        segment.Functions = (byte)Math.Min(functions, MaxCount);
        segment.Language = (byte)(latin * 2 > words ? 2 : kazakh);

        // What a machine cut short is the beginning of another article, no sentence of this one.
        bool stop = tokens[^1].Has(TokenMarks.SentenceEnd) && segment.Closing != SegmentClosing.Cut;
        return words switch
        {
            0 => SegmentShape.Figures,
            _ when latin * 2 > words => SegmentShape.Latin,
            < 5 => stop ? SegmentShape.ShortSentence : lower > 0 ? SegmentShape.ShortOpen : SegmentShape.ShortCapitals,
            _ when lower * 2 < words => stop ? SegmentShape.ListingStop : SegmentShape.Listing,
            < 12 => stop ? SegmentShape.Sentence : SegmentShape.Open,
            _ => stop ? SegmentShape.LongSentence : SegmentShape.LongOpen,
        };
    }

    private static int Bit(bool value) => value ? 1 : 0;

    public static SegmentClosing ClosingOf(ReadOnlySpan<char> token)
    {
        bool quote = false;
        bool bracket = false;
        for (int i = token.Length - 1; i >= 0; i--)
        {
            switch (token[i])
            {
                case '"' or '»' or '”' or '“':
                    quote = true;
                    continue;
                case ']' or ')':
                    bracket |= token[i] == ']';
                    continue;
                case '…':
                case '.' when i > 1 && token[i - 1] == '.' && token[i - 2] == '.':
                    return bracket ? SegmentClosing.Cut : SegmentClosing.Ellipsis;
                case '.':
                    return SegmentClosing.Stop;
                case '?':
                    return SegmentClosing.Question;
                case '!':
                    return SegmentClosing.Exclamation;
                case ':':
                    return SegmentClosing.Colon;
                case ',' or ';':
                    return SegmentClosing.Comma;
            }

            break;
        }

        return quote ? SegmentClosing.Quote : SegmentClosing.None;
    }
}
