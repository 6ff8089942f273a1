namespace Normalize.Edits;

/// <summary>A stretch of text, in UTF-16 code units; empty where something was cut out.</summary>
internal readonly record struct TextRange(int Start, int End);
