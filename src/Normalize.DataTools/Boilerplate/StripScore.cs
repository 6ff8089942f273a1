namespace Normalize.DataTools.Boilerplate;

/// <summary>Counts of characters, white space aside: the figures of the samples' scorer.</summary>
internal sealed class StripScore
{
    private int _kindsFound;
    private int _kindsRight;

    public int Pages { get; private set; }

    public int Perfect { get; private set; }

    public long Right { get; private set; }

    public long Wrong { get; private set; }

    public long Missed { get; private set; }

    public long Content { get; private set; }

    public double Precision => Ratio(Right, Right + Wrong);

    public double Recall => Ratio(Right, Right + Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public double Lost => Content == 0 ? 0 : (double)Wrong / Content;

    public double KindAccuracy => Ratio(_kindsRight, _kindsFound);

    /// <summary>Adds a page; returns the wrong and the missed characters of this one, marked in the text, or null when it is perfect.</summary>
    public string? Add(GoldPage page, IReadOnlyList<BoilerplateSpan> found)
    {
        long errors = Wrong + Missed;
        (BoilerplateKind?[] gold, BoilerplateKind?[] stripped) = Count(page, found);
        return errors == Wrong + Missed ? null : ErrorMarkup.Write(page.Text, gold, stripped);
    }

    /// <summary>Adds a page; gives back, for each code unit, the kind it has and the kind it was taken for.</summary>
    public (BoilerplateKind?[] Gold, BoilerplateKind?[] Stripped) Count(GoldPage page, IReadOnlyList<BoilerplateSpan> found)
    {
        string text = page.Text;
        var stripped = new BoilerplateKind?[text.Length];
        var gold = new BoilerplateKind?[text.Length];
        foreach (BoilerplateSpan span in found)
        {
            Array.Fill(stripped, span.Kind, span.Start, span.End - span.Start);
        }

        var spans = new List<GoldSpan>();
        foreach (GoldSpan span in page.Spans)
        {
            bool other = span.Twin is { } twin && Share(stripped, twin.Start, twin.End) > 0.5 && Share(stripped, span.Start, span.End) < 0.5;
            GoldSpan used = other ? span with { Start = span.Twin!.Value.Start, End = span.Twin.Value.End } : span;
            spans.Add(used);
            Array.Fill(gold, used.Kind, used.Start, used.End - used.Start);
        }

        long errors = Wrong + Missed;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            bool isGold = gold[i] is not null;
            bool isStripped = stripped[i] is not null;
            Right += isGold && isStripped ? 1 : 0;
            Wrong += !isGold && isStripped ? 1 : 0;
            Missed += isGold && !isStripped ? 1 : 0;
            Content += isGold ? 0 : 1;
        }

        CountKinds(text, spans, stripped);
        Pages++;
        Perfect += errors == Wrong + Missed ? 1 : 0;
        return (gold, stripped);
    }

    private void CountKinds(string text, List<GoldSpan> spans, BoilerplateKind?[] stripped)
    {
        foreach (GoldSpan span in spans)
        {
            var votes = new Dictionary<BoilerplateKind, int>();
            int all = 0;
            int hit = 0;
            for (int i = span.Start; i < span.End; i++)
            {
                if (char.IsWhiteSpace(text[i]))
                {
                    continue;
                }

                all++;
                if (stripped[i] is { } kind)
                {
                    hit++;
                    votes[kind] = votes.GetValueOrDefault(kind) + 1;
                }
            }

            if (all > 0 && hit * 2 > all)
            {
                _kindsFound++;
                _kindsRight += votes.MaxBy(v => v.Value).Key == span.Kind ? 1 : 0;
                Confusions[(span.Kind, votes.MaxBy(v => v.Value).Key)] = Confusions.GetValueOrDefault((span.Kind, votes.MaxBy(v => v.Value).Key)) + 1;
            }
        }
    }

    /// <summary>How often a kind was taken for which.</summary>
    public Dictionary<(BoilerplateKind Gold, BoilerplateKind Found), int> Confusions { get; } = [];

    private static double Share(BoilerplateKind?[] stripped, int start, int end) =>
        (double)stripped.AsSpan(start, end - start).ToArray().Count(k => k is not null) / Math.Max(1, end - start);

    private static double Ratio(long part, long all) => all == 0 ? 1 : (double)part / all;
}
