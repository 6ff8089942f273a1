namespace Normalize.Ocr;

/// <summary>Costs, -ln of a share of letters, of confusions that were not counted: by their kind alone.</summary>
/// <param name="Alike">A letter for one of a like shape.</param>
/// <param name="Unlike">A letter for any other.</param>
/// <param name="Overlooked">A letter not read.</param>
/// <param name="Added">A letter read where none stands.</param>
/// <param name="Slip">A small letter at the start of a word for its capital.</param>
internal readonly record struct OcrRates(float Alike, float Unlike, float Overlooked, float Added, float Slip);
