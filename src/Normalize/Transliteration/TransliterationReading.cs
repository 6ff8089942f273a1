namespace Normalize;

/// <summary>One way to read a word on the way back to Cyrillic.</summary>
/// <param name="Text">The word in Cyrillic.</param>
/// <param name="Confidence">Share of the probability of all readings, 0 to 1; the readings of a word sum to 1.</param>
public sealed record TransliterationReading(string Text, double Confidence);
