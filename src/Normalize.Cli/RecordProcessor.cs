using Normalize.Cli.CommandLine;

namespace Normalize.Cli;

/// <summary>One text through the normalizer, with as much explanation as the settings ask for. Thread-safe.</summary>
internal sealed class RecordProcessor(Settings settings)
{
    private readonly Normalizer _normalizer = new(settings.Normalizer);

    /// <summary>The text alone; the same instance when nothing changes.</summary>
    public string Normalize(string text) => _normalizer.Normalize(text);

    /// <summary>The text with its changes.</summary>
    public NormalizationResult Explain(string text) => _normalizer.NormalizeAndExplain(text);
}
