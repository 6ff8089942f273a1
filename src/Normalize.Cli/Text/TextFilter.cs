using System.Buffers;
using System.Globalization;
using System.Text;
using Normalize.Cli.CommandLine;
using Normalize.Cli.Json;
using Normalize.Cli.Lines;

namespace Normalize.Cli.Text;

/// <summary>One text record, a whole input or a line of it, in any encoding, to UTF-8.</summary>
/// <param name="settings">The command line.</param>
/// <param name="encoding">The input's encoding; null: told by the record's bytes.</param>
/// <param name="firstRecord">Number of the input's first record in the run.</param>
internal sealed class TextFilter(Settings settings, SourceEncoding? encoding, long firstRecord) : ILineFilter
{
    // Built for the first text: opening the word model is most of what a start costs.
    private readonly Lazy<Normalizer> _normalizer = new(() => new Normalizer(settings.Normalizer));

    public void Run(ReadOnlySpan<byte> line, LineContext context)
    {
        if (line.IsEmpty && !settings.Explain)
        {
            return;
        }

        Source source = Decode(line, context);
        if (settings.Strict && source.IllFormed.Count > 0)
        {
            ThrowIllFormed(source, context);
        }

        NormalizationResult? result = settings.Explain ? _normalizer.Value.NormalizeAndExplain(source.Text) : null;
        string normalized = result is null ? _normalizer.Value.Normalize(source.Text) : result.Text;
        bool verbatim = ReferenceEquals(normalized, source.Text) && source.IsPlain;
        context.Count(!verbatim, result, source.IllFormed.Count);
        if (settings.Check)
        {
            context.Check(!verbatim);
            return;
        }

        if (verbatim)
        {
            context.Output.Write(line);
        }
        else
        {
            Encoding.UTF8.GetBytes(normalized, context.Output);
        }

        if (result is not null)
        {
            WriteExtras(source, result, context);
        }
    }

    /// <summary>A byte order mark is one only at the head of an input.</summary>
    private Source Decode(ReadOnlySpan<byte> line, LineContext context)
    {
        if (context.LineNumber > 1 && encoding == SourceEncoding.Utf8)
        {
            (string text, IReadOnlyList<IllFormedSequence> illFormed) = PlainUtf8.Decode(line);
            return new Source(text, encoding, false, illFormed);
        }

        DecodedText decoded = TextDecoder.Decode(line, encoding);
        return new Source(decoded.Text, decoded.Encoding, decoded.HasByteOrderMark, decoded.IllFormed);
    }

    private void WriteExtras(Source source, NormalizationResult result, LineContext context)
    {
        long record = firstRecord + context.LineNumber - 1;
        if (settings.Edits.Wanted)
        {
            if (!context.IsTerminated || !source.IsPlain)
            {
                string bom = source.HasByteOrderMark ? "true" : "false";
                string terminated = context.IsTerminated ? "true" : "false";
                int bytes = Encoding.UTF8.GetByteCount(result.Text);
                RecordExtras.Ascii(context.Edits, $"{{\"record\":{record},\"encoding\":\"{source.Encoding.Name}\",\"bom\":{bom},\"bytes\":{bytes},\"terminated\":{terminated}}}\n");
            }

            RecordExtras.WriteEditLines(context.Edits, result.Edits, source.IllFormed, record);
        }

        if (settings.Metadata.Wanted)
        {
            RecordExtras.Ascii(context.Metadata, $"{{\"record\":{record},\"metadata\":");
            RecordExtras.WriteMetadata(context.Metadata, result.Metadata);
            context.Metadata.Write("}\n"u8);
        }
    }

    private void ThrowIllFormed(Source source, LineContext context)
    {
        IllFormedSequence first = source.IllFormed[0];
        long offset = context.Offset + TextDecoder.Encode(source.Text.AsSpan(0, first.Offset), source.Encoding, source.HasByteOrderMark, []).Length;
        string place = settings.Unit == RecordUnit.Document ? "" : string.Create(CultureInfo.InvariantCulture, $"line {context.LineNumber}, ");
        throw new RecordException(ExitCode.IllFormed, $"{place}byte {offset}: ill-formed {source.Encoding.Name} ({Convert.ToHexString(first.Bytes.Span)}); without --strict it becomes U+FFFD");
    }

    /// <summary>A decoded record.</summary>
    private sealed record Source(string Text, SourceEncoding Encoding, bool HasByteOrderMark, IReadOnlyList<IllFormedSequence> IllFormed)
    {
        public bool IsPlain => Encoding == SourceEncoding.Utf8 && !HasByteOrderMark && IllFormed.Count == 0;
    }
}
