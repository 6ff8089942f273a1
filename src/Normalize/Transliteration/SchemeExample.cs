namespace Normalize;

/// <summary>A word as an authority spells it, carried by the scheme file and checked by the tests.</summary>
/// <param name="Cyrillic">The word in Cyrillic.</param>
/// <param name="Expected">The word in the scheme.</param>
/// <param name="Mode">The mode it belongs to; null for the plain scheme.</param>
/// <param name="Source">Where it was read.</param>
public sealed record SchemeExample(string Cyrillic, string Expected, string? Mode, string Source);
