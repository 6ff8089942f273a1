using Normalize.Boilerplate;

namespace Normalize;

/// <summary>
/// First pass over a crawl: counts on how many pages of a site each part outside the article occurs. What repeats is the
/// site's, not the article's. Not thread-safe; memory is bounded whatever the crawl.
/// </summary>
public sealed class SiteLearner
{
    // 2^20 parts take 9 MB. When three quarters are full, parts seen once are forgotten: what repeats comes again.
    private const int DefaultCapacity = 1 << 20;

    private readonly Page _page = new();
    private readonly Dictionary<string, int> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _seen = [];
    private readonly int _capacity;
    private Dictionary<ulong, byte> _counts = [];

    /// <summary>A learner that remembers about a million parts.</summary>
    public SiteLearner()
        : this(DefaultCapacity)
    {
    }

    internal SiteLearner(int capacity) => _capacity = capacity;

    /// <summary>Counts the parts of one page. Sites beyond the first million are not learned.</summary>
    public void Observe(string site, ReadOnlySpan<char> page)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (_pages.Count >= _capacity && !_pages.ContainsKey(site))
        {
            return;
        }

        _pages[site] = _pages.GetValueOrDefault(site) + 1;
        PageParser.Parse(page, _page, PhraseTable.Default);
        ulong key = SiteProfile.KeyOf(site);
        _seen.Clear();
        for (int s = 0; s < _page.Segments.Count; s++)
        {
            if (SiteProfile.HashOf(_page, s, key) is not 0 and ulong hash && _seen.Add(hash))
            {
                Count(hash);
            }
        }

        _page.Release();
    }

    /// <summary>What was learned so far, for the second pass.</summary>
    public SiteProfile ToProfile() => new(_pages, _counts);

    private void Count(ulong hash)
    {
        byte count = _counts.GetValueOrDefault(hash);
        if (count == 0 && _counts.Count >= _capacity * 3 / 4)
        {
            _counts = new Dictionary<ulong, byte>(_counts.Where(c => c.Value > 1).Take(_capacity / 2));
        }

        _counts[hash] = (byte)Math.Min(count + 1, byte.MaxValue);
    }
}
