using System.Buffers;
using System.Text.Json;
using Normalize.Cli.Lines;

namespace Normalize.Cli.Json;

/// <summary>One jsonl line with its edits back to the line it was made of, byte for byte.</summary>
internal sealed class JsonLinesRestorer(string field) : ILineFilter
{
    public void Run(ReadOnlySpan<byte> line, LineContext context)
    {
        if (line.IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            context.Output.Write(line);
            return;
        }

        if (!JsonRecord.TryLocate(line, field, out JsonRecord record, out string error))
        {
            Refuse(line, error, context);
            return;
        }

        (int editsStart, int editsLength) = record.Edits.GetOffsetAndLength(line.Length);
        (int formStart, int formLength) = record.EditsSource.GetOffsetAndLength(line.Length);
        string form = formLength == 0 ? "" : JsonString.Read(line.Slice(formStart + 1, formLength - 2)).Text;
        if (editsLength == 0 || !SourceForm.IsOurs(form))
        {
            Refuse(line, "has no edits of this version of the tool; only the output of --edits can be restored", context);
            return;
        }

        if (record.HasFieldsBehindExtras)
        {
            Refuse(line, "has fields behind those that kaznorm added; their place in the original is not known", context);
            return;
        }

        try
        {
            Restore(line, record, line.Slice(editsStart, editsLength), form, context);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException)
        {
            Refuse(line, $"its edits do not belong to its text: {e.Message}", context);
        }
    }

    private static void Restore(ReadOnlySpan<byte> line, in JsonRecord record, ReadOnlySpan<byte> json, string form, LineContext context)
    {
        (int start, int length) = record.Text.GetOffsetAndLength(line.Length);
        var edits = new EditsReader();
        edits.ReadArray(json);
        string target = JsonString.Read(line.Slice(start + 1, length - 2)).Text;
        if (!SourceForm.BelongsTo(form, target))
        {
            throw new FormatException("their checksum is that of another text");
        }

        var token = new ArrayBufferWriter<byte>();
        if (edits.IsEmpty)
        {
            token.Write(line.Slice(start, length));
        }
        else
        {
            string source = edits.ToEditList(target.Length).Restore(target);
            SourceForm.Restore(form, source, edits.IllFormed, token);
        }

        if (SourceForm.HasByteOrderMark(form))
        {
            context.Output.Write("\uFEFF"u8);
        }

        context.Output.Write(line[..start]);
        context.Output.Write(token.WrittenSpan);
        context.Output.Write(line[(start + length)..record.Extras]);
        context.Output.Write(line[record.End..]);
    }

    private static void Refuse(ReadOnlySpan<byte> line, string error, LineContext context)
    {
        context.Fail(error);
        context.Output.Write(line);
    }
}
