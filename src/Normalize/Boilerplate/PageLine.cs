namespace Normalize.Boilerplate;

/// <summary>One line of a page, or one item of a list on a page of one line, as much of it as tells an item of a list or a verse.</summary>
internal struct PageLine
{
    // Kazakh verse has seven, eight or eleven syllables: two to six words, seldom more.
    private const int MinVerseWords = 2;
    private const int MaxVerseWords = 7;

    // A row of a list names one thing; a longer line with a dash or figures is a sentence.
    private const int MaxRowTokens = 12;

    /// <summary>First segment.</summary>
    public int First;

    /// <summary>Segment behind the last.</summary>
    public int End;

    public Gap Left;
    public LineMark Mark;
    public bool IsSmall;
    public bool IsSuspect;
    public bool IsMarked;
    public bool Stops;
    public bool IsVerse;

    /// <summary>The line that begins with segment <paramref name="s"/>.</summary>
    public static PageLine Read(ReadOnlySpan<char> text, Page page, int s)
    {
        ref readonly PageSegment first = ref page.Segments[s];
        var line = new PageLine { First = s, End = s + 1, Left = page.Units[first.FirstUnit].Left };
        int words = first.Words;
        bool flat = line.Left > Gap.Line && OpensFlatItem(page, s);
        while (line.End < page.Segments.Count && page.Units[page.Segments[line.End].FirstUnit].Left is var left && left > Gap.Line
            && !OpensFlatItem(page, line.End) && !(flat && left == Gap.Sentence))
        {
            words += page.Segments[line.End].Words;
            line.End++;
        }

        int endUnit = page.Segments[line.End - 1].EndUnit;
        ReadOnlySpan<PageToken> tokens = page.Tokens.Span[page.Units[first.FirstUnit].First..page.Units[endUnit - 1].End];
        ref readonly PageToken last = ref tokens[^1];
        line.Mark = MarkOf(text, tokens);
        bool glued = line.Mark is LineMark.Dash or LineMark.Bullet && tokens[0].Hash != 0;
        int word = line.Mark is LineMark.None or LineMark.Small || tokens.Length == 1 || glued ? 0 : 1;
        line.IsSmall = tokens[word].Shape == TokenShape.Lower || last.Has(TokenMarks.Comma);
        line.Stops = last.Has(TokenMarks.SentenceEnd);
        line.IsMarked = line.Stops || last.Has(TokenMarks.Comma | TokenMarks.Colon | TokenMarks.Dash);
        bool maybeVerse = words is >= MinVerseWords and <= MaxVerseWords && line.Mark is LineMark.None or LineMark.Small or LineMark.Dash or LineMark.Pair;
        if (maybeVerse || line.Mark != LineMark.None)
        {
            // Most lines are prose, and nobody asks for their units.
            line.ReadUnits(page.Units.Span[first.FirstUnit..endUnit], maybeVerse);
        }

        return line;
    }

    private void ReadUnits(ReadOnlySpan<PageUnit> units, bool maybeVerse)
    {
        bool figures = false;
        foreach (ref readonly PageUnit unit in units)
        {
            IsSuspect |= unit.Has(UnitMarks.Announces) || (unit.IsLabel && Mark is LineMark.Pair or LineMark.Row) || (unit.IsLabel && !unit.Has(UnitMarks.GoesOn) && unit.Trust == PhraseTrust.Firm)
                || unit.Class is UnitClass.Network or UnitClass.Url or UnitClass.Domain or UnitClass.Email or UnitClass.Phone or UnitClass.Code or UnitClass.Copyright;
            figures |= unit.Class is UnitClass.Date or UnitClass.Number or UnitClass.Numbers;
        }

        IsVerse = maybeVerse && !figures;
    }

    /// <summary>
    /// On a page of one line an item begins with a bullet behind a colon, a semicolon or a stop, and ends with its sentence.
    /// Between the entries of a menu stand bare bullets.
    /// </summary>
    private static bool OpensFlatItem(Page page, int s)
    {
        ref readonly PageUnit unit = ref page.Units[page.Segments[s].FirstUnit];
        return unit.Class == UnitClass.Symbol && unit.Left is Gap.Symbol or Gap.Sentence && page.Tokens[unit.First].Has(TokenMarks.Separator)
            && page.Tokens[unit.First - 1].Has(TokenMarks.Colon | TokenMarks.Comma | TokenMarks.SentenceEnd);
    }

    /// <summary><c>10.30</c>: hours and minutes set apart by a full stop.</summary>
    private static bool IsTime(ReadOnlySpan<char> core) =>
        core.Length == 5 && core[2] == '.' && char.IsAsciiDigit(core[0]) && char.IsAsciiDigit(core[1]) && char.IsAsciiDigit(core[3]) && char.IsAsciiDigit(core[4]);

    private static LineMark MarkOf(ReadOnlySpan<char> text, ReadOnlySpan<PageToken> tokens)
    {
        ref readonly PageToken first = ref tokens[0];
        if (tokens.Length == 1)
        {
            return first.Shape == TokenShape.Lower || first.Has(TokenMarks.Comma) ? LineMark.Small : LineMark.None;
        }

        char closing = text[first.End - 1];
        return first.Shape switch
        {
            _ when first.Has(TokenMarks.Dash) => LineMark.Dash,
            _ when text[first.Start] == '#' => LineMark.None,
            _ when first.Has(TokenMarks.Separator) || first.Shape == TokenShape.Symbol => LineMark.Bullet,
            TokenShape.Time => LineMark.Time,
            TokenShape.Number or TokenShape.Date or TokenShape.MixedNumber when IsTime(text[first.Start..first.CoreEnd]) => LineMark.Time,
            TokenShape.Caps or TokenShape.Initial when text[first.CoreStart..first.CoreEnd].IndexOfAnyExcept("IVXІХ") < 0 => LineMark.Number,
            TokenShape.Number => closing is '.' or ')' ? LineMark.Number : tokens[1].Shape == TokenShape.Lower ? LineMark.Amount : LineMark.None,
            TokenShape.Lower or TokenShape.Initial when closing == ')' && first.CoreEnd - first.Start <= 2 => LineMark.Letter,
            _ when first.Shape == TokenShape.Lower || tokens[^1].Has(TokenMarks.Comma) => LineMark.Small,
            _ => RowOf(tokens),
        };
    }

    /// <summary>A line of a list or table that no mark opens: a thing and what is said of it, or its figures.</summary>
    private static LineMark RowOf(ReadOnlySpan<PageToken> tokens)
    {
        if (tokens.Length is < 3 or > MaxRowTokens || tokens[0].Hash == 0 || tokens[0].Has(TokenMarks.Latin) || tokens[^1].Has(TokenMarks.SentenceEnd | TokenMarks.Colon))
        {
            return LineMark.None;
        }

        int dashes = 0;
        foreach (ref readonly PageToken token in tokens[1..^1])
        {
            dashes += token.Hash == 0 && token.Has(TokenMarks.Dash) ? 1 : 0;
        }

        bool row = tokens[^1].Shape == TokenShape.Number && tokens[^2].Shape == TokenShape.Number && tokens[0].Shape is TokenShape.Capital or TokenShape.Caps;
        return dashes == 1 ? LineMark.Pair : row && dashes == 0 ? LineMark.Row : LineMark.None;
    }
}

/// <summary>What the items of a list begin with.</summary>
internal enum LineMark : byte
{
    None,
    Dash,

    /// <summary>Any other sign.</summary>
    Bullet,

    /// <summary><c>1.</c>, <c>1)</c></summary>
    Number,

    /// <summary><c>а)</c></summary>
    Letter,

    /// <summary><c>10:00</c>, in the programme of an event.</summary>
    Time,

    /// <summary>A number and what it counts: <c>800 грамм</c>.</summary>
    Amount,

    /// <summary>Nothing but a small letter, or a comma or semicolon at the end.</summary>
    Small,

    /// <summary>A thing, a dash and what is said of it: <c>Ұн – 1 келі</c>.</summary>
    Pair,

    /// <summary>A thing and two figures or more: <c>Қайрат 20 45</c>.</summary>
    Row,

    /// <summary>A line of verse.</summary>
    Verse,
}
