using Normalize.Boilerplate;

namespace Normalize;

/// <summary>What repeats across the pages of each site of a crawl; immutable and thread-safe. See <see cref="SiteLearner"/>.</summary>
public sealed class SiteProfile
{
    // A part on three pages may be chance or a popular headline; a fifth of the pages of a site is its frame.
    private const int MinPages = 3;
    private const int MinShare = 5;

    private readonly HashSet<ulong> _repeated = [];
    private readonly HashSet<ulong> _sites = [];

    internal SiteProfile(Dictionary<string, int> pages, Dictionary<ulong, byte> counts)
    {
        var needed = new Dictionary<ulong, int>();
        foreach ((string site, int count) in pages)
        {
            needed[KeyOf(site) >> SiteShift] = Math.Min(byte.MaxValue, Math.Max(MinPages, count / MinShare));
        }

        foreach ((ulong hash, byte count) in counts)
        {
            if (needed.TryGetValue(hash >> SiteShift, out int enough) && count >= enough)
            {
                _repeated.Add(hash);
                _sites.Add(hash >> SiteShift);
            }
        }
    }

    // The upper 24 bits of a part's hash are those of its site.
    private const int SiteShift = 40;

    /// <summary>Number of parts that repeat.</summary>
    public int Count => _repeated.Count;

    /// <summary>Whether anything repeats on this site. False positives are possible, one site in sixteen million for each known one.</summary>
    public bool Knows(string site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return _sites.Contains(KeyOf(site) >> SiteShift);
    }

    internal static ulong KeyOf(string site) => WordHash.Of(site) >> SiteShift << SiteShift;

    /// <summary>The hash of a segment of a site, numbers and dates aside; 0 when it belongs to the article or has under two words.</summary>
    internal static ulong HashOf(Page page, int s, ulong site)
    {
        ref readonly PageSegment segment = ref page.Segments[s];
        // "This was reported by …" ends half the articles of an agency and belongs to each of them.
        bool closed = segment.Closing is SegmentClosing.Stop or SegmentClosing.Question or SegmentClosing.Exclamation or SegmentClosing.Ellipsis;
        bool lastSentence = segment.FirstUnit == page.BodyEnd && page.Units[segment.FirstUnit].Left == Gap.Sentence;
        bool inBody = (segment.Gain > 0 || closed) && segment.FirstUnit >= page.BodyStart && (segment.FirstUnit < page.BodyEnd || lastSentence);
        bool headline = segment.FirstUnit >= page.HeadlineStart && segment.FirstUnit < page.HeadlineEnd;
        if (inBody || headline || segment.Words < 2)
        {
            return 0;
        }

        ulong hash = (ulong)segment.Words;
        int end = page.Units[segment.EndUnit - 1].End;
        for (int i = page.Units[segment.FirstUnit].First; i < end; i++)
        {
            ref readonly PageToken token = ref page.Tokens[i];
            bool figures = token.Shape is TokenShape.Number or TokenShape.Date or TokenShape.Time;
            hash = PhraseTable.Extend(hash, figures ? (ulong)token.Shape : token.Hash);
        }

        return site | (hash * 0x9E3779B97F4A7C15 >> (64 - SiteShift));
    }

    internal bool Repeats(Page page, int s, ulong site) => HashOf(page, s, site) is not 0 and ulong hash && _repeated.Contains(hash);
}
