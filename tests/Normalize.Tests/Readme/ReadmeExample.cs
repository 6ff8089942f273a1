namespace Normalize.Tests.Readme;

/// <summary>The library example of the README, word for word: what stands between the marks is compared with it.</summary>
internal static class ReadmeExample
{
    public static (string Mended, string Latin, string Restored, DocumentMetadata Metadata) Run(string page)
    {
        // <example>
        string mended = KazakhText.Repair("к і т а п х а н а ашық , келіңіздер");       // кітапхана ашық, келіңіздер
        string latin = KazakhText.Transliterate("Қош келдіңіз", TransliterationScheme.Get("latn-2021-04"));

        var normalizer = new Normalizer(NormalizerOptions.Default with { DisabledRules = ["boilerplate.byline"] });
        NormalizationResult result = normalizer.NormalizeAndExplain(page);
        foreach (Edit edit in result.Edits)
        {
            Console.WriteLine($"{edit.Start}..{edit.End} {edit.Rule}: {edit.Original}");
        }

        string? title = result.Metadata.Title?.Text;
        string original = result.Edits.Restore(result.Text);                              // page, unchanged
        // </example>
        _ = title;
        return (mended, latin, original, result.Metadata);
    }
}
