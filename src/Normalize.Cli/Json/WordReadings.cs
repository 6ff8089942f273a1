using System.Buffers;

namespace Normalize.Cli.Json;

/// <summary>
/// Beside each word that was read back from a scheme: how it may be read, best first, with confidences. Schemes that leave
/// nothing to choose add nothing.
/// </summary>
internal sealed class WordReadings
{
    /// <summary>Readings less likely than this are left out, the first one never.</summary>
    private const double LeastConfidence = 0.005;

    private const string Rule = "translit.reverse";

    private readonly Transliterator _reader;

    private WordReadings(TransliterationScheme scheme) => _reader = new Transliterator(scheme, TransliterationDirection.Reverse);

    /// <summary>For the scheme a text is read from; null when it is read from none, or from one without choices.</summary>
    public static WordReadings? For(NormalizerOptions options, string text) =>
        (options.From ?? (options.DetectFrom ? SchemeDetector.Detect(text) : null)) is { IsReversible: false } scheme ? new WordReadings(scheme) : null;

    /// <summary>Writes the property, with the comma before it, where the edit is a word read back.</summary>
    public void Write(IBufferWriter<byte> output, in Edit edit)
    {
        if (edit.Rule != Rule)
        {
            return;
        }

        IReadOnlyList<TransliterationReading> readings = _reader.ReadWord(edit.Original);
        for (int i = 0; i < readings.Count && (i == 0 || readings[i].Confidence >= LeastConfidence); i++)
        {
            output.Write(i == 0 ? ",\"readings\":[{\"text\":"u8 : ",{\"text\":"u8);
            JsonString.Write(readings[i].Text, output);
            RecordExtras.Ascii(output, $",\"confidence\":{readings[i].Confidence:0.000}}}");
        }

        output.Write(readings.Count > 0 ? "]"u8 : ""u8);
    }
}
