using System.Buffers;
using Normalize.Cli.CommandLine;
using Normalize.Cli.Lines;

namespace Normalize.Cli.Json;

/// <summary>One jsonl line to one jsonl line: the text field is normalised, everything else is copied.</summary>
internal sealed class JsonLinesFilter(Settings settings) : ILineFilter
{
    // Built for the first record: opening the word model is most of what a start costs.
    private readonly Lazy<Normalizer> _normalizer = new(() => new Normalizer(settings.Normalizer));
    private readonly ExtraFields _added = Added(settings);

    public void Run(ReadOnlySpan<byte> line, LineContext context)
    {
        ReadOnlySpan<byte> body = line;
        bool byteOrderMark = context.LineNumber == 1 && body.StartsWith("\uFEFF"u8);
        if (byteOrderMark)
        {
            body = body[3..];
        }

        if (body.IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            context.Output.Write(body);
            return;
        }

        if (!JsonRecord.TryLocate(body, settings.Field, out JsonRecord record, out string error))
        {
            context.Fail(error);
            context.Output.Write(body);
            return;
        }

        if ((record.Fields & _added) != 0)
        {
            context.Fail($"already has a field that this run would add: {(record.Fields & _added).ToString().ToLowerInvariant()}");
            context.Output.Write(body);
            return;
        }

        Process(body, record, byteOrderMark, context);
    }

    private void Process(ReadOnlySpan<byte> body, in JsonRecord record, bool byteOrderMark, LineContext context)
    {
        (int start, int length) = record.Text.GetOffsetAndLength(body.Length);
        ReadOnlySpan<byte> token = body.Slice(start, length);
        (string text, IReadOnlyList<IllFormedSequence> illFormed) = JsonString.Read(token[1..^1]);
        if (settings.Strict && illFormed.Count > 0)
        {
            long at = context.Offset + (byteOrderMark ? 3 : 0) + start + 1 + JsonString.IndexOfIllFormed(token[1..^1]);
            throw new RecordException(ExitCode.IllFormed, $"line {context.LineNumber}, byte {at}: ill-formed UTF-8 in the field \"{settings.Field}\" (bytes {Convert.ToHexString(illFormed[0].Bytes.Span)}); without --strict it becomes U+FFFD");
        }

        NormalizationResult? result = settings.Explain ? _normalizer.Value.NormalizeAndExplain(text) : null;
        string normalized = result is null ? _normalizer.Value.Normalize(text) : result.Text;
        bool changed = !ReferenceEquals(normalized, text) || illFormed.Count > 0;
        context.Count(changed || byteOrderMark, result, illFormed.Count);
        if (settings.Check)
        {
            context.Check(changed || byteOrderMark);
            return;
        }

        IBufferWriter<byte> output = context.Output;
        output.Write(body[..start]);
        if (changed)
        {
            JsonString.Write(normalized, output);
        }
        else
        {
            output.Write(token);
        }

        output.Write(body[(start + length)..record.End]);
        if (result is not null)
        {
            WriteExtras(result, illFormed, changed ? token : default, text, byteOrderMark, output);
        }

        output.Write(body[record.End..]);
    }

    private void WriteExtras(NormalizationResult result, IReadOnlyList<IllFormedSequence> illFormed, ReadOnlySpan<byte> token, string text, bool byteOrderMark, IBufferWriter<byte> output)
    {
        if (settings.Edits.Inline)
        {
            Name(RecordExtras.Edits, output);
            RecordExtras.WriteEdits(output, result.Edits, illFormed);
            Name(RecordExtras.EditsSource, output);
            JsonString.Write(SourceForm.Describe(token, text, illFormed, byteOrderMark, result.Text), output);
        }

        if (settings.Metadata.Inline)
        {
            Name(RecordExtras.Metadata, output);
            RecordExtras.WriteMetadata(output, result.Metadata);
        }

        if (settings.Boilerplate)
        {
            Name(RecordExtras.Boilerplate, output);
            RecordExtras.WriteBoilerplate(output, result.Boilerplate);
        }
    }

    private static ExtraFields Added(Settings settings) => settings.Check
        ? ExtraFields.None
        : (settings.Edits.Inline ? ExtraFields.Edits | ExtraFields.EditsSource : 0)
            | (settings.Metadata.Inline ? ExtraFields.Metadata : 0)
            | (settings.Boilerplate ? ExtraFields.Boilerplate : 0);

    private static void Name(string name, IBufferWriter<byte> output) =>
        RecordExtras.Ascii(output, $",\"{name}\":");
}
