using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>What a word might become and how much likelier that is, in nats, before it is asked how likely an error is at all.</summary>
internal readonly record struct OcrProposal(string Form, float Gain, Rule Rule);
