namespace Normalize.Transliteration;

/// <summary>What is known of a scheme without reading its mapping.</summary>
internal sealed record SchemeInfo(
    string Id,
    string Name,
    string Script,
    string Tag,
    string Status,
    string Document,
    string Date,
    string Confidence,
    bool IsReversible,
    bool IsReadOnly,
    IReadOnlyList<string> Sources,
    IReadOnlyList<SchemeMode> Modes)
{
    public static SchemeInfo From(SchemeDefinition definition)
    {
        string Value(string key) => definition.Value(key, []) ?? "";
        return new SchemeInfo(
            Value("id"),
            Value("name"),
            Value("script"),
            Value("tag"),
            Value("status"),
            Value("document"),
            Value("date"),
            Value("confidence"),
            Value("reversible") == "yes",
            Value("direction") == "reverse",
            [.. definition.Meta.Where(m => m.Key == "source").Select(m => m.Value)],
            definition.Modes);
    }
}
