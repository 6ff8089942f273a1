using Normalize.Language;

namespace Normalize.Ocr;

/// <summary>True letters that may stand where the first of the recognised ones are.</summary>
/// <param name="Cursor">Their place in the word graph.</param>
/// <param name="Confusions">What the engine's errors cost so far.</param>
/// <param name="Steps">What the letters cost so far, in the steps of the letter model.</param>
/// <param name="History">The last letters, packed.</param>
/// <param name="Length">How many letters they are.</param>
/// <param name="Path">The last of them in the list of the search.</param>
/// <param name="Overlooked">How many of the last ones the engine overlooked.</param>
internal readonly record struct OcrReading(WordGraph.Cursor Cursor, float Confusions, int Steps, ulong History, int Length, int Path, int Overlooked)
{
    public float Rank => Confusions + (Steps * Quantizer.CostStep);

    /// <summary>The same for all readings with the same letters.</summary>
    public ulong Place => ((ulong)Cursor.Node << 32) | Cursor.Number;
}
