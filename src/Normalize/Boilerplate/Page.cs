namespace Normalize.Boilerplate;

/// <summary>One page cut into tokens, units and segments. Scratch: filled for a page, then used for the next.</summary>
internal sealed class Page
{
    // Pages of news seldom have 20,000 words; storage for much bigger ones is not kept.
    private const int KeptItems = 1 << 17;

    // Kazakh words have seven letters and a blank on the average; a denser page only grows its storage once more.
    private const int CharsPerToken = 7;

    public GrowableArray<PageToken> Tokens { get; } = new();

    public GrowableArray<PageUnit> Units { get; } = new();

    public GrowableArray<PageSegment> Segments { get; } = new();

    public GrowableArray<RepeatedPassage> Repeats { get; } = new();

    /// <summary>Running counts, one item more than units.</summary>
    public GrowableArray<UnitSums> Sums { get; } = new();

    /// <summary>For each token the first unit that begins there or behind it; one item more than tokens.</summary>
    public GrowableArray<int> UnitFrom { get; } = new();

    /// <summary>Of what is left of another page: the stretches of its tokens.</summary>
    public GrowableArray<TokenStretch> Stretches { get; } = new();

    /// <summary>What is stripped.</summary>
    public GrowableArray<BoilerplateSpan> Spans { get; } = new();

    /// <summary>True when the page came with line breaks.</summary>
    public bool HasLines { get; set; }

    /// <summary>First unit of what could be the title of the body; equal to <see cref="HeadlineEnd"/> when there is none.</summary>
    public int HeadlineStart { get; set; }

    /// <summary>Unit behind what could be the title.</summary>
    public int HeadlineEnd { get; set; }

    /// <summary>First unit of the first body sentence; the number of units when there is none.</summary>
    public int BodyStart { get; set; }

    /// <summary>Unit behind the last body sentence; 0 when there is none.</summary>
    public int BodyEnd { get; set; }

    /// <summary>Tokens to expect in a text of so many code units.</summary>
    public static int TokensIn(int length) => length / CharsPerToken;

    /// <summary>Whether a text of so many code units may take more storage than usual pages need: no token has fewer than two with its blank.</summary>
    public static bool IsLongFor(int length) => length / 2 >= KeptItems;

    public void Clear()
    {
        Tokens.Clear();
        Units.Clear();
        Segments.Clear();
        Repeats.Clear();
        Sums.Clear();
        UnitFrom.Clear();
        Stretches.Clear();
        Spans.Clear();
    }

    /// <summary>Gives back the storage an unusually long page took.</summary>
    public void Release()
    {
        Tokens.Release(KeptItems);
        Units.Release(KeptItems);
        Segments.Release(KeptItems);
        Repeats.Release(KeptItems);
        Sums.Release(KeptItems);
        UnitFrom.Release(KeptItems);
        Stretches.Release(KeptItems);
        Spans.Release(KeptItems);
    }
}

/// <summary>A passage that occurs again: [Start, End) in tokens.</summary>
internal struct RepeatedPassage
{
    public int Start;
    public int End;

    /// <summary>Copies of the same passage have the same number.</summary>
    public int Group;
    public RepeatRole Role;
}

/// <summary>Tokens kept side by side.</summary>
internal struct TokenStretch
{
    /// <summary>The first of them.</summary>
    public int Start;

    /// <summary>To be added to the index of a token to find it on the page it comes from.</summary>
    public int Shift;
}
