namespace Normalize.DataTools.Training;

/// <summary>One token of the training text.</summary>
/// <param name="Word">The word in small letters, or null for a special token.</param>
/// <param name="Special">The special token of TokenClass, or -1 for a word.</param>
/// <param name="Type">TokenType of a word, number or Latin word; -1 for marks and hyphens.</param>
/// <param name="SpaceBefore">White space, or the start of the line, stands before it.</param>
internal readonly record struct CorpusToken(string? Word, int Special, int Type, bool SpaceBefore);
