namespace Normalize.Transliteration;

/// <summary>A row <c>letter</c>: what a letter, or a run of letters, becomes, and where.</summary>
/// <param name="From">Small Cyrillic letters, or one other character; a capital letter names the forms of the capital.</param>
/// <param name="To">The small form.</param>
/// <param name="Context">Where the row holds.</param>
internal sealed record SchemeRow(string From, string To, SchemeContext Context);

/// <summary>Where a row holds; what is empty asks for nothing.</summary>
internal readonly record struct SchemeContext(LetterSet After, LetterSet Before, bool AtStart, bool AtEnd, string? Mode)
{
    /// <summary>The row holds wherever its letters stand.</summary>
    public bool IsFree => After.IsEmpty && Before.IsEmpty && !AtStart && !AtEnd;
}

/// <summary>A row <c>mark</c>: a sign before every word that has a letter of one set and none of another.</summary>
internal sealed record SchemeMark(string Sign, LetterSet With, LetterSet Without, string? Mode);

/// <summary>A row <c>read</c>: a spelling met on input and what it stands for, in the script of the scheme or in Cyrillic.</summary>
internal sealed record SchemeReading(string Seen, string Meant);

/// <summary>A scheme file as read, nothing worked out yet.</summary>
internal sealed class SchemeDefinition
{
    /// <summary>Rows <c>meta</c>: key, value, mode or null.</summary>
    public List<(string Key, string Value, string? Mode)> Meta { get; } = [];

    public List<SchemeMode> Modes { get; } = [];

    /// <summary>Small and capital letters that are not a pair of Unicode: ı and I, i and İ.</summary>
    public List<(char Small, char Capital)> Cases { get; } = [];

    public List<SchemeRow> Rows { get; } = [];

    public List<SchemeMark> Marks { get; } = [];

    public List<SchemeReading> Readings { get; } = [];

    public List<SchemeExample> Examples { get; } = [];

    /// <summary>Roman numerals typed in Cyrillic letters stay as they are.</summary>
    public bool KeepsRomanNumerals { get; set; }

    /// <summary>The last value of a key among the rows of no mode and of the modes that are on; null without one.</summary>
    public string? Value(string key, IReadOnlyCollection<string> modes) =>
        Meta.LastOrDefault(m => m.Key == key && (m.Mode is null || modes.Contains(m.Mode))).Value;
}
