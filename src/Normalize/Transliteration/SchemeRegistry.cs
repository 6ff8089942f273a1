using System.Collections.Concurrent;
using System.Text;

namespace Normalize.Transliteration;

/// <summary>The schemes embedded in the library: the catalogue is generated code, a mapping is read on first use.</summary>
internal static class SchemeRegistry
{
    /// <summary>Modes of a scheme are few and schemes are sixteen, so what was asked for once is kept.</summary>
    private static readonly ConcurrentDictionary<string, TransliterationScheme> s_withModes = new(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<TransliterationScheme> All { get; } =
        [.. SchemeCatalog.All.Select(info => new TransliterationScheme(info, [], () => Load(info.Id)))];

    public static TransliterationScheme? Find(string id)
    {
        string[] parts = id.Split('+');
        TransliterationScheme? scheme = All.FirstOrDefault(s => s.Id.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
        if (scheme is null || parts.Length == 1)
        {
            return scheme;
        }

        string[] modes = [.. parts[1..].Select(m => m.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)];
        return modes.All(m => scheme.Modes.Any(known => known.Id == m))
            ? s_withModes.GetOrAdd($"{scheme.Id}+{string.Join('+', modes)}", _ => scheme.WithModes(modes))
            : null;
    }

    /// <summary>Why an id is not known, with the nearest ones.</summary>
    public static string Explain(string id)
    {
        IEnumerable<string> known = All.SelectMany(s => s.Modes.Select(m => $"{s.Id}+{m.Id}").Prepend(s.Id));
        return $"There is no transliteration scheme '{id}'; the nearest are {string.Join(", ", NearestNames.Find(id.ToLowerInvariant(), known))}.";
    }

    private static SchemeDefinition Load(string id)
    {
        using Stream stream = typeof(SchemeRegistry).Assembly.GetManifestResourceStream($"schemes/{id}.tsv")
            ?? throw new InvalidOperationException($"The library was built without the scheme {id}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return SchemeParser.Parse(reader);
    }
}
