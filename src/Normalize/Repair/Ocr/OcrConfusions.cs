using Normalize.Language;

namespace Normalize.Ocr;

/// <summary>What an OCR engine reads for what: letters of the recognised word and the true letters they may stand for.</summary>
internal static partial class OcrConfusions
{
    /// <summary>A confusion that was never seen, of one letter with another, with nothing, or of nothing with one.</summary>
    public const float Unseen = 10;

    private static readonly Confusion[][] s_byFirst = Build();

    /// <summary>Confusions that begin with this recognised letter (small); for '\0', letters that were overlooked.</summary>
    public static ReadOnlySpan<Confusion> Of(int letter) => s_byFirst[letter];

    private static Confusion[][] Build()
    {
        var lists = new List<Confusion>[LetterCode.Count];
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i] = [];
        }

        foreach ((string noisy, string clean, float cost) in Rows())
        {
            lists[noisy.Length == 0 ? LetterCode.Edge : LetterCode.Of(noisy[0])].Add(new Confusion(noisy, clean, cost));
        }

        return [.. lists.Select(list => list.OrderBy(confusion => confusion.Cost).ToArray())];
    }

    /// <param name="Noisy">Letters of the recognised word.</param>
    /// <param name="Clean">The true letters.</param>
    /// <param name="Cost">-ln of how often the true letters are read so.</param>
    public readonly record struct Confusion(string Noisy, string Clean, float Cost);
}
