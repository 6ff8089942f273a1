using Normalize.Boilerplate;

namespace Normalize.DataTools.Boilerplate;

/// <summary>The marked pages, pages made of clean prose, and which phrases each site is alone in having.</summary>
internal sealed class TrainingSet
{
    private readonly string _root;
    private readonly Dictionary<string, HashSet<string>> _owners = [];
    private readonly Dictionary<string, PhraseTable> _without = [];

    public TrainingSet(string root, string shared)
    {
        _root = root;
        string samples = Path.Combine(shared, "samples");
        Real = GoldPage.ReadAll(Path.Combine(samples, "boilerplate.dev.jsonl"));
        Relined = GoldPage.ReadAll(Path.Combine(samples, "boilerplate_relined.dev.jsonl"));
        Composed = GoldPage.ReadAll(Path.Combine(samples, "boilerplate_composed.dev.jsonl"));
        Clean = CleanPages(File.ReadAllLines(Path.Combine(samples, "clean.dev.txt")));
        Sites = [.. Marked.Select(p => p.Site).Distinct().Order(StringComparer.Ordinal)];
        Phrases = PhraseTableBuilder.FromRepository(root).Build();
        FindOwnPhrases();
    }

    public List<GoldPage> Real { get; }

    public List<GoldPage> Relined { get; }

    public List<GoldPage> Composed { get; }

    public List<GoldPage> Clean { get; }

    public PhraseTable Phrases { get; }

    public IEnumerable<GoldPage> Marked => [.. Real, .. Relined, .. Composed];

    public IReadOnlyList<string> Sites { get; }

    /// <summary>The list without the phrases that, of all marked pages, only those of <paramref name="site"/> have.</summary>
    public PhraseTable PhrasesWithout(string site)
    {
        if (!_without.TryGetValue(site, out PhraseTable? table))
        {
            table = PhraseTableBuilder.FromRepository(_root, row => !_owners.TryGetValue(row.Phrase, out HashSet<string>? owners) || owners.Any(o => o != site)).Build();
            _without[site] = table;
        }

        return table;
    }

    /// <summary>The same list with a share of all its phrases hidden, chosen by <paramref name="seed"/>.</summary>
    public PhraseTable PhrasesThinned(string site, int seed, double share)
    {
        string key = $"{site} {seed}";
        if (!_without.TryGetValue(key, out PhraseTable? table))
        {
            var random = new Random(seed);
            table = PhraseTableBuilder.FromRepository(_root, row => random.NextDouble() >= share && (!_owners.TryGetValue(row.Phrase, out HashSet<string>? owners) || owners.Any(o => o != site))).Build();
            _without[key] = table;
        }

        return table;
    }

    /// <summary>The clean pages that are judged together with <paramref name="site"/>.</summary>
    public IEnumerable<GoldPage> CleanOfFold(string site)
    {
        int fold = Enumerable.Range(0, Sites.Count).First(i => Sites[i] == site);
        return Clean.Where((_, i) => i % Sites.Count == fold);
    }

    private void FindOwnPhrases()
    {
        var pages = Marked.Select(p => (p.Site, Words: Words(p.Text))).ToList();
        foreach (PhraseRow row in PhraseRow.ReadAll(_root))
        {
            string phrase = Words(row.Phrase);
            foreach ((string site, string words) in pages)
            {
                if (words.Contains(phrase, StringComparison.Ordinal))
                {
                    (_owners.TryGetValue(row.Phrase, out HashSet<string>? owners) ? owners : _owners[row.Phrase] = []).Add(site);
                }
            }
        }
    }

    private static string Words(string text)
    {
        var tokens = new GrowableArray<PageToken>();
        PageTokenizer.Tokenize(text, tokens);
        return ' ' + string.Join(' ', tokens.Span.ToArray().Where(t => t.Hash != 0).Select(t => text[t.CoreStart..t.CoreEnd].ToLowerInvariant())) + ' ';
    }

    /// <summary>Pages of 6 to 18 neighbouring lines, joined by blanks or by line breaks in turn.</summary>
    private static List<GoldPage> CleanPages(string[] lines)
    {
        var pages = new List<GoldPage>();
        int size = 6;
        for (int i = 0; i + size <= lines.Length; i += size, size = 6 + (size * 7 + pages.Count) % 13)
        {
            string text = string.Join(pages.Count % 2 == 0 ? " " : "\n", lines.AsSpan(i, size)!);
            pages.Add(new GoldPage($"clean-{pages.Count:D3}", $"clean-{pages.Count:D3}", "clean", text, []));
        }

        return pages;
    }
}
