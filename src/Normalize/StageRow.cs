namespace Normalize;

/// <summary>Stages side by side, and one scan that can tell that none of them has anything to do.</summary>
/// <param name="Stages">In the order text meets them.</param>
/// <param name="IsClean">True only if no stage would change the text; null: nobody knows but they.</param>
internal sealed record StageRow(ITextStage[] Stages, Predicate<ReadOnlySpan<char>>? IsClean = null);
