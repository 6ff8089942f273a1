using System.Text.Json;

namespace Normalize.Cli.Json;

/// <summary>Reads back what <see cref="RecordExtras"/> wrote: changes and ill-formed places.</summary>
internal sealed class EditsReader
{
    private readonly List<Edit> _edits = [];
    private readonly List<IllFormedSequence> _illFormed = [];

    public IReadOnlyList<IllFormedSequence> IllFormed => _illFormed;

    public bool IsEmpty => _edits.Count == 0 && _illFormed.Count == 0;

    /// <summary>The edits read so far, for a target of the given length.</summary>
    /// <exception cref="ArgumentException">They do not fit the target.</exception>
    public EditList ToEditList(int targetLength) => EditList.Create(_edits, targetLength);

    /// <summary>Reads an array of entries.</summary>
    /// <exception cref="JsonException">The array has another shape.</exception>
    public void ReadArray(ReadOnlySpan<byte> json)
    {
        using JsonDocument document = Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("\"edits\" is not an array");
        }

        foreach (JsonElement entry in document.RootElement.EnumerateArray())
        {
            Add(entry);
        }
    }

    /// <summary>Adds one entry.</summary>
    public void Add(JsonElement entry)
    {
        int start = Number(entry, "start");
        int end = Number(entry, "end");
        string original = Original(entry);
        JsonElement name = Property(entry, "rule");
        string rule = name.ValueKind == JsonValueKind.String ? name.GetString()! : throw new JsonException("\"rule\" is not a string");

        if (rule == RecordExtras.IllFormedRule)
        {
            try
            {
                _illFormed.Add(new IllFormedSequence(start, Convert.FromBase64String(original)));
            }
            catch (FormatException)
            {
                throw new JsonException($"\"original\" of an ill-formed place is not base64: {original}");
            }
        }
        else
        {
            _edits.Add(new Edit(start, end, Number(entry, "target_start"), Number(entry, "target_end"), original, rule));
        }
    }

    public static JsonDocument Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonDocument.ParseValue(ref reader);
    }

    /// <summary>The original by our own reader: the framework's refuses unpaired surrogates.</summary>
    private static string Original(JsonElement entry)
    {
        JsonElement value = Property(entry, "original");
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new JsonException("\"original\" is not a string");
        }

        ReadOnlySpan<byte> token = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value);
        return JsonString.Read(token[1..^1]).Text;
    }

    private static int Number(JsonElement entry, string name) =>
        Property(entry, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number)
            ? number
            : throw new JsonException($"\"{name}\" is not a whole number");

    private static JsonElement Property(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out JsonElement value)
            ? value
            : throw new JsonException($"an edit lacks \"{name}\"");
}
