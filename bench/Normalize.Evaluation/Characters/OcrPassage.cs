namespace Normalize.Evaluation.Characters;

/// <summary>A passage as recognised, with its line ends, and as printed.</summary>
internal sealed record OcrPassage(string Noisy, string Clean)
{
    public static OcrPassage[] Read(string samples)
    {
        string file = Path.Combine(samples, "ocr.dev.jsonl");
        return [.. SampleFile.Field(file, "noisy").Zip(SampleFile.Field(file, "clean"), (noisy, clean) => new OcrPassage(noisy, Space(clean)))];
    }

    /// <summary>One space for every run of white space, as the errors are counted.</summary>
    public static string Space(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
