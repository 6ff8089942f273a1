namespace Normalize.Ocr;

/// <summary>What an OCR engine reads for what, as counted on aligned text: data/ocr/confusions.tsv.</summary>
internal static partial class OcrConfusions
{
    /// <summary>The errors of the engine the table was learned from, and by likeness of letters those of others.</summary>
    public static OcrChannel Default { get; } = new(Rows(), Rates);
}
