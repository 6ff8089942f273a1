using Normalize.Edits;

namespace Normalize;

/// <summary>
/// A room of the house: reads text, says what to change. Immutable and thread-safe; keeps nothing between two texts and
/// knows no other stage.
/// </summary>
internal interface ITextStage
{
    /// <summary>
    /// Adds this stage's changes to <paramref name="edits"/>, in ascending order. Any text is allowed, unpaired surrogates
    /// included; text with nothing to do adds nothing and allocates nothing.
    /// </summary>
    void Run(ReadOnlySpan<char> text, EditBuilder edits);
}
