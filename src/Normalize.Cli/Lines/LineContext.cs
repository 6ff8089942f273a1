using System.Buffers;

namespace Normalize.Cli.Lines;

/// <summary>What a filter sees besides the line, and where it leaves its results; one per batch of lines.</summary>
internal sealed class LineContext
{
    private readonly List<string> _failures = [];
    private readonly List<long> _wouldChange = [];

    public ArrayBufferWriter<byte> Output { get; } = new(1 << 16);

    /// <summary>Lines for a file of edits beside the output.</summary>
    public ArrayBufferWriter<byte> Edits { get; } = new();

    /// <summary>Lines for a file of metadata beside the output.</summary>
    public ArrayBufferWriter<byte> Metadata { get; } = new();

    /// <summary>Number of the current line in its input, from 1.</summary>
    public long LineNumber { get; set; }

    /// <summary>Bytes of the input before the current line.</summary>
    public long Offset { get; set; }

    /// <summary>False for a last line that has no terminator, and for a whole input.</summary>
    public bool IsTerminated { get; set; }

    public Statistics Statistics { get; } = new();

    /// <summary>Messages about lines that were passed through untouched.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Lines that <c>--check</c> would have changed.</summary>
    public IReadOnlyList<long> WouldChange => _wouldChange;

    public bool AnyChanged { get; private set; }

    public void Fail(string reason) => _failures.Add($"line {LineNumber}: {reason}");

    public void Check(bool changes)
    {
        if (changes)
        {
            _wouldChange.Add(LineNumber);
        }
    }

    public void Count(bool changed, NormalizationResult? result, int illFormed)
    {
        AnyChanged |= changed;
        if (result is not null)
        {
            Statistics.Add(result, illFormed);
        }
    }
}
