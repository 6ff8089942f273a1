namespace Normalize.Boilerplate;

/// <summary>A stretch between firm edges: line breaks, sentence ends, dates, announcing labels, repeats.</summary>
internal struct PageSegment
{
    public int FirstUnit;
    public int EndUnit;
    public int Words;

    /// <summary>What it adds to the sum that finds the body.</summary>
    public int Gain;
    public SegmentShape Shape;

    /// <summary>Begins with a number and a mark, <c>2.</c> or <c>3)</c>, or a line with a dash: an item of a list, or speech.</summary>
    public bool IsItem;

    /// <summary>A sentence of the body between sentences of the body: content, whatever the model would say.</summary>
    public bool IsDeep;

    /// <summary>Part of a list or verse of the body, or what leads into it; see <see cref="BodyListFinder"/>.</summary>
    public bool IsListed;

    /// <summary>How much the body shares of its words; see <see cref="TopicFinder"/>. Not told of segments that are decided without.</summary>
    public byte Topic;

    /// <summary>How many of its words are <see cref="WordClass.Notice"/>, up to 3.</summary>
    public byte Notices;

    /// <summary>How many of its words are <see cref="WordClass.Function"/>, up to 3.</summary>
    public byte Functions;

    public SegmentClosing Closing;

    /// <summary>0 neither, 1 has letters only Kazakh has, 2 mostly Latin.</summary>
    public byte Language;

    public readonly bool IsSentence => Shape is SegmentShape.LongSentence or SegmentShape.Sentence;
}

/// <summary>What the last token of a segment ends with.</summary>
internal enum SegmentClosing : byte
{
    None,
    Stop,
    Question,
    Exclamation,

    /// <summary>Dots: a thought that trails off, or a text cut short.</summary>
    Ellipsis,

    /// <summary><c>[…]</c>, <c>[...]</c>: a text cut short by a machine.</summary>
    Cut,
    Colon,
    Comma,
    Quote,
}

/// <summary>How much a segment looks like a sentence.</summary>
internal enum SegmentShape : byte
{
    /// <summary>No words: figures and signs.</summary>
    Figures,

    /// <summary>Twelve words or more, mostly small letters, a closing mark.</summary>
    LongSentence,

    /// <summary>Five words or more, half of them small letters, a closing mark.</summary>
    Sentence,

    /// <summary>Shorter, with a closing mark.</summary>
    ShortSentence,

    /// <summary>Twelve words or more, mostly small letters, no closing mark.</summary>
    LongOpen,

    /// <summary>Five words or more, half of them small letters, no closing mark.</summary>
    Open,

    /// <summary>Five words or more, most with capitals, no closing mark: a menu or a list of names.</summary>
    Listing,

    /// <summary>Five words or more with a closing mark, most with capitals.</summary>
    ListingStop,

    /// <summary>Under five words with small letters, no closing mark.</summary>
    ShortOpen,

    /// <summary>Under five words, all with capitals, no closing mark.</summary>
    ShortCapitals,

    /// <summary>Mostly Latin letters.</summary>
    Latin,
}
