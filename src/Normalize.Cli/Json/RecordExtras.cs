using System.Buffers;
using System.Globalization;
using System.Text;

namespace Normalize.Cli.Json;

/// <summary>Writes what the filter adds to a record or to a file of extras. Names and shapes are the contract of the tool.</summary>
internal static class RecordExtras
{
    public const string Edits = "edits";
    public const string EditsSource = "edits_source";
    public const string Metadata = "metadata";
    public const string Boilerplate = "boilerplate";

    /// <summary>Rule id of the entries that keep ill-formed bytes.</summary>
    public const string IllFormedRule = "decoding.ill-formed";

    /// <summary>Which extra has this name.</summary>
    public static ExtraFields FieldOf(string name) => name switch
    {
        Edits => ExtraFields.Edits,
        EditsSource => ExtraFields.EditsSource,
        Metadata => ExtraFields.Metadata,
        Boilerplate => ExtraFields.Boilerplate,
        _ => ExtraFields.None,
    };

    /// <summary>All edits of a record as a JSON array; ill-formed places stand among them in source order.</summary>
    public static void WriteEdits(IBufferWriter<byte> output, EditList edits, IReadOnlyList<IllFormedSequence> illFormed, WordReadings? readings)
    {
        output.Write("["u8);
        WriteEntries(output, edits, illFormed, readings, "", ",", "");
        output.Write("]"u8);
    }

    /// <summary>The same entries, one a line, each with the number of its record.</summary>
    public static void WriteEditLines(IBufferWriter<byte> output, EditList edits, IReadOnlyList<IllFormedSequence> illFormed, WordReadings? readings, long record) =>
        WriteEntries(output, edits, illFormed, readings, string.Create(CultureInfo.InvariantCulture, $"\"record\":{record},"), "", "\n");

    private static void WriteEntries(IBufferWriter<byte> output, EditList edits, IReadOnlyList<IllFormedSequence> illFormed, WordReadings? readings, string head, string separator, string end)
    {
        int bad = 0;
        int written = 0;
        for (int i = 0; i < edits.Count || bad < illFormed.Count;)
        {
            Ascii(output, $"{(written++ > 0 ? separator : "")}{{{head}");
            if (bad < illFormed.Count && (i == edits.Count || illFormed[bad].Offset < edits[i].Start))
            {
                IllFormedSequence sequence = illFormed[bad++];
                int target = edits.MapToTarget(sequence.Offset);
                int targetEnd = Math.Max(target, edits.MapToTarget(sequence.Offset + 1));
                WriteEntry(output, new Edit(sequence.Offset, sequence.Offset + 1, target, targetEnd, Convert.ToBase64String(sequence.Bytes.Span), IllFormedRule), null);
            }
            else
            {
                WriteEntry(output, edits[i++], readings);
            }

            Ascii(output, $"{end}");
        }
    }

    public static void WriteBoilerplate(IBufferWriter<byte> output, IReadOnlyList<BoilerplateSpan> spans)
    {
        output.Write("["u8);
        for (int i = 0; i < spans.Count; i++)
        {
            BoilerplateSpan span = spans[i];
            Ascii(output, $"{(i == 0 ? "" : ",")}{{\"start\":{span.Start},\"end\":{span.End},\"kind\":\"{BoilerplateKinds.ToWireName(span.Kind)}\"}}");
        }

        output.Write("]"u8);
    }

    public static void WriteMetadata(IBufferWriter<byte> output, DocumentMetadata metadata)
    {
        bool first = true;
        output.Write("{"u8);
        One("title", metadata.Title);
        Many("bylines", metadata.Bylines);
        One("date", metadata.Date);
        One("place", metadata.Place);
        One("agency", metadata.Agency);
        One("site", metadata.Site);
        One("category", metadata.Category);
        One("photo_credit", metadata.PhotoCredit);
        One("views", metadata.Views);
        One("comments", metadata.Comments);
        Many("tags", metadata.Tags);
        Many("contacts", metadata.Contacts);
        output.Write("}"u8);

        void Name(string name)
        {
            Ascii(output, $"{(first ? "" : ",")}\"{name}\":");
            first = false;
        }

        void One(string name, MetadataValue? value)
        {
            if (value is { } v)
            {
                Name(name);
                WriteValue(output, v);
            }
        }

        void Many(string name, IReadOnlyList<MetadataValue> values)
        {
            if (values.Count == 0)
            {
                return;
            }

            Name(name);
            for (int i = 0; i < values.Count; i++)
            {
                output.Write(i == 0 ? "["u8 : ","u8);
                WriteValue(output, values[i]);
            }

            output.Write("]"u8);
        }
    }

    private static void WriteValue(IBufferWriter<byte> output, MetadataValue value)
    {
        output.Write("{\"text\":"u8);
        JsonString.Write(value.Text, output);
        Ascii(output, $",\"start\":{value.Start},\"end\":{value.End}");
        if (value.Normalized is not null)
        {
            output.Write(",\"value\":"u8);
            JsonString.Write(value.Normalized, output);
        }

        if (value.Role is not null)
        {
            output.Write(",\"role\":"u8);
            JsonString.Write(value.Role, output);
        }

        output.Write("}"u8);
    }

    private static void WriteEntry(IBufferWriter<byte> output, in Edit edit, WordReadings? readings)
    {
        Ascii(output, $"\"start\":{edit.Start},\"end\":{edit.End},\"target_start\":{edit.TargetStart},\"target_end\":{edit.TargetEnd},\"original\":");
        JsonString.Write(edit.Original, output);
        Ascii(output, $",\"rule\":\"{edit.Rule}\"");
        readings?.Write(output, edit);
        output.Write("}"u8);
    }

    public static void Ascii(IBufferWriter<byte> output, FormattableString text) =>
        Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture), output);
}
