namespace Normalize;

/// <summary>
/// Kazakh text, mended in one call. Every method returns the same instance when there is nothing to do, accepts any string,
/// unpaired surrogates included, and is thread-safe. For options, spans or the list of changes use <see cref="Normalizer"/>
/// and <see cref="Transliterator"/>.
/// </summary>
public static class KazakhText
{
    private static readonly Lazy<Normalizer> s_normalize = new(() => new Normalizer(NormalizerOptions.Default));
    private static readonly Lazy<Normalizer> s_repair = new(() => new Normalizer(NormalizerOptions.RepairOnly));
    private static readonly Lazy<Normalizer> s_strip = new(() => new Normalizer(NormalizerOptions.StripOnly));

    /// <summary>Repairs characters and spacing, then strips boilerplate.</summary>
    public static string Normalize(string text) => s_normalize.Value.Normalize(text);

    /// <summary>Repairs characters and spacing; nothing is stripped.</summary>
    public static string Repair(string text) => s_repair.Value.Normalize(text);

    /// <summary>Strips boilerplate from the text of a page; what stays is untouched.</summary>
    public static string Strip(string text) => s_strip.Value.Normalize(text);

    /// <summary>Writes Cyrillic Kazakh in another script; words in Latin letters, addresses and numbers stay.</summary>
    public static string Transliterate(string text, TransliterationScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return scheme.Writer.Transliterate(text);
    }
}
