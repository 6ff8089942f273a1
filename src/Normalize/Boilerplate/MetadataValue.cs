namespace Normalize;

/// <summary>A value found on a page.</summary>
/// <param name="Text">The value as it stands in the text.</param>
/// <param name="Start">First UTF-16 code unit in the source text.</param>
/// <param name="End">Code unit behind the last in the source text.</param>
/// <param name="Normalized">The value in one fixed form where there is one: a number, an ISO 8601 date, a bare name; else null.</param>
/// <param name="Role">For a byline, what the person did, as the page says it; else null.</param>
public readonly record struct MetadataValue(string Text, int Start, int End, string? Normalized = null, string? Role = null);
