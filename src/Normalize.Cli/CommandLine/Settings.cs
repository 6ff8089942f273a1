namespace Normalize.Cli.CommandLine;

internal enum Format
{
    Text,
    JsonLines,
}

internal enum RecordUnit
{
    Document,
    Line,
    Nul,
}

internal enum ProgressMode
{
    Auto,
    Always,
    Never,
}

/// <summary>Where an extra goes: nowhere, into the record, or into a file of its own.</summary>
internal sealed record Extra(bool Wanted, string? File)
{
    public static Extra None { get; } = new(false, null);

    public bool Inline => Wanted && File is null;
}

/// <summary>A parsed command line.</summary>
internal sealed record Settings
{
    public required NormalizerOptions Normalizer { get; init; }

    public IReadOnlyList<string> Files { get; init; } = [];

    public Format Format { get; init; }

    public RecordUnit Unit { get; init; }

    public string Field { get; init; } = "text";

    /// <summary>The input's encoding; null: told by its bytes.</summary>
    public SourceEncoding? FromCode { get; init; }

    public Extra Edits { get; init; } = Extra.None;

    public Extra Metadata { get; init; } = Extra.None;

    public bool Boilerplate { get; init; }

    public bool Check { get; init; }

    public bool Stats { get; init; }

    public bool Strict { get; init; }

    public int Jobs { get; init; } = 1;

    public ProgressMode Progress { get; init; }

    public bool LineBuffered { get; init; }

    public string? Output { get; init; }

    public long MaxRecord { get; init; } = 1L << 30;

    /// <summary>True when the changes themselves are asked for, not only the text.</summary>
    public bool Explain => Edits.Wanted || Metadata.Wanted || Boilerplate || Stats;
}
