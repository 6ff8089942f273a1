namespace Normalize;

/// <summary>A variant of a scheme, chosen as <c>ID+MODE</c>.</summary>
/// <param name="Id">Name of the mode: <c>emle</c>.</param>
/// <param name="Description">What it does differently, one line.</param>
public sealed record SchemeMode(string Id, string Description);
