namespace Normalize.DataTools.Training;

/// <summary>Two words with a hyphen between them that a word list has, and how many lists have it.</summary>
internal readonly record struct ListedCompound(string First, string Second, int Lists);
