using Normalize.Cli.CommandLine;
using Normalize.Cli.Restore;
using Normalize.Cli.Streams;

namespace Normalize.Cli.Lines;

/// <summary>Every place a run writes to: the output, and the files of edits and metadata where they are asked for.</summary>
internal sealed class Sinks : IDisposable
{
    private readonly Output? _output;
    private readonly Output? _edits;
    private readonly EditsHeader? _header;
    private readonly Output? _metadata;

    public Sinks(Settings settings, Func<Stream> standardOutput)
    {
        if (settings.Check)
        {
            return;
        }

        try
        {
            _output = Output.Open(settings.Output, standardOutput);
            _edits = settings.Edits.File is { } edits ? Output.Open(edits, standardOutput) : null;
            _header = _edits is null ? null : new EditsHeader(_edits, settings.Unit);
            _metadata = settings.Metadata.File is { } metadata ? Output.Open(metadata, standardOutput) : null;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The output itself; only where something is written.</summary>
    public Output Main => _output!;


    public void Write(LineContext context)
    {
        _output?.Stream.Write(context.Output.WrittenSpan);
        _header?.Add(context.Output.WrittenSpan);
        _edits?.Stream.Write(context.Edits.WrittenSpan);
        _metadata?.Stream.Write(context.Metadata.WrittenSpan);
    }

    public void Flush()
    {
        _output?.Stream.Flush();
        _edits?.Stream.Flush();
        _metadata?.Stream.Flush();
    }

    /// <summary>All is written: files move to their places, the output last.</summary>
    public void Complete()
    {
        Flush();
        _header?.Complete();
        _edits?.Complete();
        _metadata?.Complete();
        _output?.Complete();
    }

    public void Dispose()
    {
        _output?.Dispose();
        _edits?.Dispose();
        _metadata?.Dispose();
    }
}
