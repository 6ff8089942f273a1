namespace Normalize;

/// <summary>One named reason to change text, with one switch.</summary>
/// <param name="Id">Stable name, as it stands in edits and on the command line: <c>spacing.letter-spaced</c>.</param>
/// <param name="Safety">How sure the rule is; <see cref="NormalizerOptions.MaxSafety"/> switches by it.</param>
/// <param name="Summary">What it does, one sentence.</param>
/// <param name="Caveat">When it is wrong, one sentence.</param>
/// <param name="Before">An example of text it changes.</param>
/// <param name="After">What the example becomes; empty when the text is removed.</param>
public sealed record Rule(string Id, Safety Safety, string Summary, string Caveat, string Before, string After);
