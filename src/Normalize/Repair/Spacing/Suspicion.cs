using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>
/// When a word, or a pair of words, deserves a look. The scan asks this of the model's records, and training writes the
/// answers for every word and pair down as sets, so that the scan need not ask about most of clean text.
/// </summary>
internal static class Suspicion
{
    /// <summary>
    /// Nats by which one word must be likelier than its pieces before the decoder looks; the decoder itself asks for 7 to 12,
    /// by how much damage it sees around them.
    /// </summary>
    public const float JoinMargin = 5;

    /// <summary>Letters of a torn word that is looked for among sound gaps: two words in a thousand of running text are longer.</summary>
    public const int LongestTorn = 16;

    /// <summary>A short word seen less often than this may be a piece of another (costs time only: the decoder decides).</summary>
    private const int PieceLetters = 3;
    private const float PieceCount = 8;

    /// <summary>The tag of a sound word that may be the second of two that make one: one in six of running text.</summary>
    public const int SecondHalf = 1;

    /// <summary>No word, or a short one hardly ever seen: it may be a piece of another.</summary>
    public static bool IsOdd(WordModel model, int id, int length) => id < 0 || (length <= PieceLetters && model.Count(id) < PieceCount);

    /// <summary>A word that is beyond suspicion where it does not stand behind a hyphen.</summary>
    public static bool IsSound(WordModel model, int id, int length) =>
        length is > 1 and <= WordKeys.Longest && model.Count(id) > 0 && !IsOdd(model, id, length);

    /// <summary>A word of the lists that the training text lacks: not sound, but not odd either.</summary>
    public static bool IsRare(WordModel model, int id, int length) =>
        length <= WordKeys.Longest && !IsSound(model, id, length) && !IsOdd(model, id, length) && length > 1;

    /// <summary>Two sound words that make one, far likelier than they are.</summary>
    public static bool AreHalves(WordModel model, int first, int second, int joined) =>
        model.CountCost(joined) + JoinMargin < model.CountCost(first) + Math.Min(model.CountCost(second), model.BigramCost(first, second));
}
