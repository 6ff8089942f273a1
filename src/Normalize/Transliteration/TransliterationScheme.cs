using Normalize.Transliteration;

namespace Normalize;

/// <summary>
/// How Kazakh Cyrillic is written in another script: an official alphabet, a library standard, a convention, or a user's
/// own table. Immutable and thread-safe; the mapping is read when it is first used.
/// </summary>
public sealed class TransliterationScheme
{
    private readonly Lazy<SchemeDefinition> _definition;
    private readonly Lazy<ForwardEngine> _forward;
    private readonly Lazy<ReverseEngine> _reverse;
    private readonly Lazy<Transliterator> _writer;
    private readonly string[] _modes;

    internal TransliterationScheme(SchemeInfo info, string[] modes, Func<SchemeDefinition> definition)
    {
        Info = info;
        _modes = modes;
        _definition = new Lazy<SchemeDefinition>(definition);
        _forward = new Lazy<ForwardEngine>(() => new ForwardEngine(new ForwardRules(_definition.Value, _modes), SimdLevels.Default));
        _reverse = new Lazy<ReverseEngine>(() => new ReverseEngine(new ReverseRules(_definition.Value, _modes, Forward.Rules)));
        _writer = new Lazy<Transliterator>(() => new Transliterator(this), LazyThreadSafetyMode.PublicationOnly);
        Id = modes.Length == 0 ? info.Id : $"{info.Id}+{string.Join('+', modes)}";
    }

    /// <summary>The schemes that come with the library, by id, without their modes. Cheap: no mapping is read.</summary>
    public static IReadOnlyList<TransliterationScheme> All => SchemeRegistry.All;

    /// <summary>Stable name, with the modes that are on: <c>latn-2018</c>, <c>latn-2018+emle</c>.</summary>
    public string Id { get; }

    /// <summary>Name for people.</summary>
    public string Name => Info.Name;

    /// <summary>ISO 15924 code of the script: <c>Latn</c>, <c>Arab</c>.</summary>
    public string Script => Info.Script;

    /// <summary>BCP 47 tag, often with a private part.</summary>
    public string LanguageTag => Info.Tag;

    /// <summary>Who stands behind it, and whether it is in force.</summary>
    public string Status => Info.Status;

    /// <summary>The document that defines it.</summary>
    public string Document => Info.Document;

    /// <summary>Date of the document as far as it is known: a year, or an ISO 8601 date; else empty.</summary>
    public string Date => Info.Date;

    /// <summary>Where the mapping was read.</summary>
    public IReadOnlyList<string> Sources => Info.Sources;

    /// <summary>How sure the mapping is.</summary>
    public string Confidence => Info.Confidence;

    /// <summary>
    /// Every word of the 42 letters comes back exactly; proven by a test. Two things no spelling can hold: the case of a ъ or
    /// ь that has no capital of its own in the scheme and stands beside a single capital, and words in capitals that look
    /// like Roman numerals when they are written (МИ is MI): numerals stay.
    /// </summary>
    public bool IsReversible => Info.IsReversible;

    /// <summary>An observed house style: it is read, never written.</summary>
    public bool IsReadOnly => Info.IsReadOnly;

    /// <summary>The variants there are.</summary>
    public IReadOnlyList<SchemeMode> Modes => Info.Modes;

    /// <summary>The variants that are on, by id.</summary>
    public IReadOnlyList<string> ActiveModes => _modes;

    /// <summary>Words as the authorities spell them, all modes.</summary>
    public IReadOnlyList<SchemeExample> Examples => _definition.Value.Examples;

    internal SchemeInfo Info { get; }

    internal SchemeDefinition Definition => _definition.Value;

    internal ForwardEngine Forward => _forward.Value;

    internal ReverseEngine Reverse => _reverse.Value;

    /// <summary>The direction from Cyrillic, made once and gone with the scheme.</summary>
    internal Transliterator Writer => _writer.Value;

    /// <summary>A scheme by its id, or by <c>ID+MODE</c>; letter case does not matter.</summary>
    /// <exception cref="ArgumentException">There is none; the message names the nearest ids.</exception>
    public static TransliterationScheme Get(string id) =>
        TryGet(id, out TransliterationScheme? scheme) ? scheme : throw new ArgumentException(SchemeRegistry.Explain(id), nameof(id));

    /// <summary>A scheme by its id, or by <c>ID+MODE</c>; letter case does not matter.</summary>
    public static bool TryGet(string id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TransliterationScheme? scheme)
    {
        ArgumentNullException.ThrowIfNull(id);
        scheme = SchemeRegistry.Find(id);
        return scheme is not null;
    }

    /// <summary>Reads a scheme file; the format is described in data/README.md.</summary>
    /// <exception cref="SchemeFormatException">The file is wrong; the message names line, column and reason.</exception>
    public static TransliterationScheme Parse(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        SchemeDefinition definition = SchemeParser.Parse(reader);
        return new TransliterationScheme(SchemeInfo.From(definition), [], () => definition);
    }

    /// <summary>Reads the text of a scheme file.</summary>
    /// <inheritdoc cref="Parse(TextReader)"/>
    public static TransliterationScheme Parse(string text)
    {
        using var reader = new StringReader(text);
        return Parse(reader);
    }

    /// <summary>The same scheme with other modes on.</summary>
    /// <exception cref="ArgumentException">The scheme has no such mode.</exception>
    public TransliterationScheme WithModes(params string[] modes)
    {
        ArgumentNullException.ThrowIfNull(modes);
        foreach (string mode in modes)
        {
            if (Modes.All(m => m.Id != mode))
            {
                throw new ArgumentException($"The scheme {Info.Id} has no mode {mode}; it has: {string.Join(", ", Modes.Select(m => m.Id))}.", nameof(modes));
            }
        }

        return new TransliterationScheme(Info, [.. modes], () => _definition.Value);
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
