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

    /// <summary>All edits of a record as a JSON array; ill-formed places stand among them in source order.</summary>
    public static void WriteEdits(IBufferWriter<byte> output, EditList edits, IReadOnlyList<IllFormedSequence> illFormed)
    {
        output.Write("["u8);
        bool first = true;
        foreach (Action write in Entries(output, edits, illFormed))
        {
            if (!first)
            {
                output.Write(","u8);
            }

            first = false;
            write();
        }

        output.Write("]"u8);
    }

    /// <summary>One writer per entry, in source order: a change, or the bytes behind a U+FFFD.</summary>
    public static IEnumerable<Action> Entries(IBufferWriter<byte> output, EditList edits, IReadOnlyList<IllFormedSequence> illFormed, long record = -1)
    {
        int i = 0;
        foreach (Edit edit in edits)
        {
            for (; i < illFormed.Count && illFormed[i].Offset < edit.Start; i++)
            {
                yield return IllFormed(i);
            }

            yield return () => WriteEntry(output, edit.Start, edit.End, edit.TargetStart, edit.TargetEnd, edit.Original, edit.Rule, record);
        }

        for (; i < illFormed.Count; i++)
        {
            yield return IllFormed(i);
        }

        Action IllFormed(int index)
        {
            IllFormedSequence sequence = illFormed[index];
            int target = edits.MapToTarget(sequence.Offset);
            int targetEnd = Math.Max(target, edits.MapToTarget(sequence.Offset + 1));
            return () => WriteEntry(output, sequence.Offset, sequence.Offset + 1, target, targetEnd, Convert.ToBase64String(sequence.Bytes.Span), IllFormedRule, record);
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

    private static void WriteEntry(IBufferWriter<byte> output, int start, int end, int targetStart, int targetEnd, string original, string rule, long record)
    {
        string prefix = record < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\"record\":{record},");
        Ascii(output, $"{{{prefix}\"start\":{start},\"end\":{end},\"target_start\":{targetStart},\"target_end\":{targetEnd},\"original\":");
        JsonString.Write(original, output);
        Ascii(output, $",\"rule\":\"{rule}\"}}");
    }

    public static void Ascii(IBufferWriter<byte> output, FormattableString text) =>
        Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture), output);
}
