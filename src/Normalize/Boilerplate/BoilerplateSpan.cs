namespace Normalize;

/// <summary>A stripped part of a page: [Start, End) in UTF-16 code units of the source text, and what it was.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">Code unit behind the last.</param>
/// <param name="Kind">What it was.</param>
public readonly record struct BoilerplateSpan(int Start, int End, BoilerplateKind Kind);
