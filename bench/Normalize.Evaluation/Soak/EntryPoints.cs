namespace Normalize.Evaluation.Soak;

/// <summary>
/// All the soak calls. Instances are shared by the workers, as callers share them; each input goes through one of them with its laws.
/// </summary>
internal static class EntryPoints
{
    /// <summary>What weighs every letter or every reading.</summary>
    private const int Half = EntryPoint.FullShare / 2;

    /// <summary>What takes milliseconds an input.</summary>
    private const int Few = EntryPoint.FullShare / 200;

    private const string Site = "kk.example";

    private static readonly NormalizerOptions s_off = new() { Repair = false, Strip = false };

    public static EntryPoint[] Create()
    {
        var transliterators = new TransliteratorLaws();
        return
        [
            Normalizer("all", new NormalizerLaws(NormalizerOptions.Default, KazakhText.Normalize)) with { Share = Half },
            Normalizer("repair", new NormalizerLaws(NormalizerOptions.RepairOnly, KazakhText.Repair)) with { Share = Half },
            Normalizer("repair, wraps and OCR too", new NormalizerLaws(NormalizerOptions.RepairOnly with { MaxSafety = Safety.Heuristic })) with { Share = Few },
            Normalizer("strip", new NormalizerLaws(NormalizerOptions.StripOnly, KazakhText.Strip)),
            Normalizer("strip for a site", SiteLaws()) with { Share = Half },
            Normalizer("punctuation", OneOf(Enum.GetValues<PunctuationStyle>(), style => s_off with { Punctuation = style })),
            Normalizer("to each scheme", OneOf(TransliterationScheme.All.Where(s => !s.IsReadOnly), scheme => s_off with { To = scheme })),
            Normalizer("from each scheme", OneOf(TransliterationScheme.All, scheme => s_off with { From = scheme })) with { Share = Half },
            Normalizer("all, from any scheme to Latin", new NormalizerLaws(NormalizerOptions.Default with { DetectFrom = true, To = TransliterationScheme.Get("latn-2021-04") }, settles: false)) with { Share = Half },
            new("Transliterate to a scheme", InputKind.Text, transliterators.Forward),
            new("Transliterate from a scheme", InputKind.Text, transliterators.Reverse) { Share = Half },
            new("TransliterateUtf8 to a scheme", InputKind.Bytes, transliterators.ForwardUtf8),
            new("TransliterateUtf8 from a scheme", InputKind.Bytes, transliterators.ReverseUtf8) { Share = Half },
            new("SchemeDetector.Detect", InputKind.Text, transliterators.Detect),
            new("TextDecoder, encoding detected", InputKind.Bytes, DecoderLaws.Detected),
            new("TextDecoder, encoding told", InputKind.Bytes, DecoderLaws.Told),
            new("TransliterationScheme.Parse", InputKind.SchemeFile, transliterators.Parse) { Share = Few },
        ];
    }

    private static EntryPoint Normalizer(string name, params NormalizerLaws[] laws) =>
        new($"Normalizer, {name}", InputKind.Text, input => input.Random.Pick(laws).Check(input));

    private static NormalizerLaws[] OneOf<T>(IEnumerable<T> values, Func<T, NormalizerOptions> options) =>
        [.. values.Select(value => new NormalizerLaws(options(value), settles: false))];

    /// <summary>A normalizer that knows a site whose pages share their ends.</summary>
    private static NormalizerLaws SiteLaws()
    {
        var learner = new SiteLearner();
        string[] texts = SoakSeeds.Texts.Value;
        foreach (string text in texts)
        {
            learner.Observe(Site, $"{text}\n{texts[^1]}\n{texts[^2]}\n");
        }

        return new(new Normalizer(NormalizerOptions.Default).ForSite(learner.ToProfile(), Site));
    }
}
