namespace Normalize.Ocr;

/// <summary>A word to be replaced, and how much likelier its replacement is, in nats.</summary>
internal readonly record struct OcrProposal(int Start, int End, string Replacement, float Gain, Rule Rule);
