namespace Normalize.Boilerplate;

/// <summary>From text to scored units: the steps that look, before anything is decided.</summary>
internal static class PageParser
{
    // Kazakh words have seven letters and a blank on the average; a denser page only grows its storage once more.
    private const int CharsPerToken = 7;

    public static void Parse(ReadOnlySpan<char> text, Page page, PhraseTable phrases)
    {
        page.Clear();
        page.Tokens.Reserve(text.Length / CharsPerToken);
        PageTokenizer.Tokenize(text, page.Tokens);
        page.HasLines = HasLines(page.Tokens.Span);
        WordMarker.Mark(text, page.Tokens.Span, phrases);
        RepeatFinder.Find(page.Tokens.Span, page.Repeats);
        UnitCutter.Cut(text, page, phrases);
        SegmentFinder.Find(text, page);
        RepeatJudge.Judge(page);
        TopicFinder.Find(page);
    }

    public static void Score(Page page, BoilerplateModel model)
    {
        var extractor = new FeatureExtractor(page);
        Span<int> features = stackalloc int[64];
        Span<PageUnit> units = page.Units.Span;
        Span<int> kinds = stackalloc int[BoilerplateModel.Kinds];
        for (int u = 0; u < units.Length; u++)
        {
            ReadOnlySpan<int> active = features[..extractor.Write(u, features)];
            units[u].Score = model.Score(active);
            if (units[u].Score > KindScore)
            {
                kinds.Clear();
                model.AddKinds(active, kinds);
                int best = 0;
                for (int k = 1; k < kinds.Length; k++)
                {
                    best = kinds[k] > kinds[best] ? k : best;
                }

                units[u].Kind = (BoilerplateKind)best;
            }
            else
            {
                units[u].Kind = BoilerplateKind.Other;
            }
        }
    }

    // Units far below the threshold are stripped only between neighbours that tell the kind better.
    private const float KindScore = -4f;

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
