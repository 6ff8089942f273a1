using System.Globalization;
using Normalize.Cli.CommandLine;
using Normalize.Cli.Json;
using Normalize.Cli.Lines;
using Normalize.Cli.Streams;
using Normalize.Cli.Text;

namespace Normalize.Cli.Report;

/// <summary>Reads inputs as the filter does and hands every record, explained, to whoever wants to look at it. One thread, nothing kept.</summary>
internal sealed class RecordCollector(Settings settings, StandardStreams streams, Action<ReportDocument> receive)
{
    private readonly Normalizer _normalizer = new(settings.Normalizer);
    private readonly Action<ReportDocument> _receive = receive;
    private readonly string _field = settings.Field;

    /// <summary>Reads everything; returns the exit code.</summary>
    public int Run()
    {
        bool failed = false;
        foreach (string name in settings.Files.Count == 0 ? [Input.StandardInput] : settings.Files)
        {
            try
            {
                failed |= Read(name);
            }
            catch (RecordException e)
            {
                throw e.In(name);
            }
        }

        return failed ? ExitCode.Found : ExitCode.Done;
    }

    private bool Read(string name)
    {
        using Stream input = Input.Open(name, streams.Input);
        string shown = name == Input.StandardInput ? "stdin" : Path.GetFileName(name);
        if (settings.Format == Format.JsonLines)
        {
            return ReadLines(input, name, shown);
        }

        DecodedText decoded = TextDecoder.Decode(DocumentReader.ReadAll(input, settings.MaxRecord), settings.FromCode);
        _receive(new ReportDocument(shown, decoded.Encoding.Name, decoded.HasByteOrderMark, decoded.IllFormed, _normalizer.NormalizeAndExplain(decoded.Text)));
        return false;
    }

    private bool ReadLines(Stream input, string name, string shown)
    {
        bool failed = false;
        var reader = new LineReader(input, (byte)'\n', settings.MaxRecord, eager: false);
        var filter = new Filter(this, shown);
        while (reader.Read() is { } batch)
        {
            LineContext context = batch.Run(filter);
            foreach (string failure in context.Failures)
            {
                streams.Error.WriteLine($"kaznorm: {name}: {failure}");
                failed = true;
            }
        }

        return failed;
    }

    /// <summary>One jsonl record; its line is looked at, not written.</summary>
    private sealed class Filter(RecordCollector owner, string name) : ILineFilter
    {
        public void Run(ReadOnlySpan<byte> line, LineContext context)
        {
            if (context.LineNumber == 1 && line.StartsWith("\uFEFF"u8))
            {
                line = line[3..];
            }

            if (line.IndexOfAnyExcept(" \t\r"u8) < 0)
            {
                return;
            }

            if (!JsonRecord.TryLocate(line, owner._field, out JsonRecord record, out string error))
            {
                context.Fail(error);
                return;
            }

            (string text, IReadOnlyList<IllFormedSequence> illFormed) = JsonString.Read(line[record.Text][1..^1]);
            string title = string.Create(CultureInfo.InvariantCulture, $"{name}:{context.LineNumber}");
            owner._receive(new ReportDocument(title, SourceEncoding.Utf8.Name, false, illFormed, owner._normalizer.NormalizeAndExplain(text)));
        }
    }
}
