using System.Text.Json;

namespace Normalize.Cli.Json;

/// <summary>
/// Where the parts of one jsonl record lie in its line, in bytes. Nothing is parsed into objects: what the filter does not
/// touch is copied byte for byte.
/// </summary>
internal readonly ref struct JsonRecord
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = int.MaxValue };

    /// <summary>The text field's string token, quotation marks included.</summary>
    public required Range Text { get; init; }

    /// <summary>The closing brace of the record.</summary>
    public required int End { get; init; }

    /// <summary>The comma before the edits, which come first among the fields this filter adds.</summary>
    public required int Extras { get; init; }

    /// <summary>Values of the edits and of the form of their source; empty ranges where absent.</summary>
    public Range Edits { get; init; }

    public Range EditsSource { get; init; }

    /// <summary>String tokens of the fields that tell where a record is from; empty ranges where absent.</summary>
    public Range Site { get; init; }

    public Range Url { get; init; }

    /// <summary>Which fields with the name of an extra the record has.</summary>
    public required ExtraFields Fields { get; init; }

    /// <summary>True if another field stands behind the edits.</summary>
    public required bool HasFieldsBehindExtras { get; init; }

    /// <summary>Finds the parts of a line.</summary>
    /// <param name="line">The line without its terminator.</param>
    /// <param name="field">Name of the text field.</param>
    /// <param name="record">The parts, when true is returned.</param>
    /// <param name="error">What is wrong with the line, when false is returned.</param>
    public static bool TryLocate(ReadOnlySpan<byte> line, string field, out JsonRecord record, out string error)
    {
        record = default;
        try
        {
            var reader = new Utf8JsonReader(line, s_options);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                error = $"not a JSON object but {Describe(reader.TokenType)}";
                return false;
            }

            Range text = default, edits = default, editsSource = default, site = default, url = default;
            int extras = -1;
            int previousEnd = 1;
            bool found = false;
            bool behind = false;
            var fields = ExtraFields.None;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = JsonString.Read(reader.ValueSpan).Text;
                ExtraFields extra = RecordExtras.FieldOf(name);
                reader.Read();
                int start = (int)reader.TokenStartIndex;
                JsonTokenType type = reader.TokenType;
                reader.Skip();
                var range = new Range(start, (int)reader.BytesConsumed);
                if (name == field)
                {
                    if (type != JsonTokenType.String)
                    {
                        error = $"the field \"{field}\" is not a string but {Describe(type)}";
                        return false;
                    }

                    (text, found) = (range, true);
                }

                if (type == JsonTokenType.String)
                {
                    site = name == "site" ? range : site;
                    url = name == "url" ? range : url;
                }

                if (extra == ExtraFields.Edits)
                {
                    extras = previousEnd + line[previousEnd..].IndexOf((byte)',');
                    edits = range;
                }
                else if (extra == ExtraFields.EditsSource && type == JsonTokenType.String)
                {
                    editsSource = range;
                }

                behind |= extra == ExtraFields.None && extras >= 0;
                fields |= extra;
                previousEnd = (int)reader.BytesConsumed;
            }

            int end = (int)reader.TokenStartIndex;
            reader.Read();
            if (!found)
            {
                error = $"has no field \"{field}\"; name the one that holds the text with --field";
                return false;
            }

            record = new JsonRecord { Text = text, End = end, Extras = extras < 0 ? end : extras, Fields = fields, HasFieldsBehindExtras = behind, Edits = edits, EditsSource = editsSource, Site = site, Url = url };
            error = "";
            return true;
        }
        catch (JsonException e)
        {
            error = $"not JSON, byte {e.BytePositionInLine}: {FirstSentence(e.Message)}";
            return false;
        }
    }

    private static string FirstSentence(string message)
    {
        int stop = message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return stop < 0 ? message : message[..stop];
    }

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a truth value",
        JsonTokenType.Null => "null",
        _ => "empty",
    };
}
