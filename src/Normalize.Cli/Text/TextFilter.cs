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
    private readonly RecordProcessor _processor = new(settings);

    public void Run(ReadOnlySpan<byte> line, LineContext context)
    {
        DecodedText decoded = TextDecoder.Decode(line, encoding);
        if (settings.Strict && decoded.IllFormed.Count > 0)
        {
            ThrowIllFormed(decoded, context);
        }

        NormalizationResult? result = settings.Explain ? _processor.Explain(decoded.Text) : null;
        string normalized = result is null ? _processor.Normalize(decoded.Text) : result.Text;
        bool verbatim = ReferenceEquals(normalized, decoded.Text) && IsPlain(decoded);
        context.Count(!verbatim, result, decoded.IllFormed.Count);
        if (settings.Check)
        {
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
            WriteExtras(decoded, result, context);
        }
    }

    private static bool IsPlain(DecodedText decoded) =>
        decoded.Encoding == SourceEncoding.Utf8 && !decoded.HasByteOrderMark && decoded.IllFormed.Count == 0;

    private void WriteExtras(DecodedText decoded, NormalizationResult result, LineContext context)
    {
        long record = firstRecord + context.LineNumber - 1;
        if (settings.Edits.Wanted)
        {
            if (settings.Unit == RecordUnit.Document || !IsPlain(decoded))
            {
                string bom = decoded.HasByteOrderMark ? "true" : "false";
                RecordExtras.Ascii(context.Edits, $"{{\"record\":{record},\"encoding\":\"{decoded.Encoding.Name}\",\"bom\":{bom},\"bytes\":{Encoding.UTF8.GetByteCount(result.Text)}}}\n");
            }

            foreach (Action write in RecordExtras.Entries(context.Edits, result.Edits, decoded.IllFormed, record))
            {
                write();
                context.Edits.Write("\n"u8);
            }
        }

        if (settings.Metadata.Wanted)
        {
            RecordExtras.Ascii(context.Metadata, $"{{\"record\":{record},\"metadata\":");
            RecordExtras.WriteMetadata(context.Metadata, result.Metadata);
            context.Metadata.Write("}\n"u8);
        }
    }

    private void ThrowIllFormed(DecodedText decoded, LineContext context)
    {
        IllFormedSequence first = decoded.IllFormed[0];
        int offset = TextDecoder.Encode(decoded.Text.AsSpan(0, first.Offset), decoded.Encoding, decoded.HasByteOrderMark, []).Length;
        string place = settings.Unit == RecordUnit.Document ? "" : string.Create(CultureInfo.InvariantCulture, $"line {context.LineNumber}, ");
        throw new KaznormException(ExitCode.IllFormed, $"{place}byte {offset}: ill-formed {decoded.Encoding.Name} ({Convert.ToHexString(first.Bytes.Span)}); without --strict it becomes U+FFFD");
    }
}
