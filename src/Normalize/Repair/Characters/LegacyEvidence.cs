using System.Buffers;
using Normalize.Language;

namespace Normalize.Characters;

/// <summary>
/// Whether a text uses foreign Cyrillic letters in place of Kazakh ones. Ukrainian, Serbian and Uzbek use the same letters
/// in earnest, and some of their words look like Kazakh ones; most do not.
/// </summary>
internal ref struct LegacyEvidence(ReadOnlySpan<char> text)
{
    /// <summary>How many words with foreign letters are looked at.</summary>
    private const int Sample = 200;

    private static readonly SearchValues<char> s_kazakh = SearchValues.Create("әғқңөұүһӘҒҚҢӨҰҮҺ");

    private readonly ReadOnlySpan<char> _text = text;
    private bool? _textIsLegacy;

    /// <summary>A letter of another Cyrillic alphabet that is replaced only with evidence.</summary>
    public static bool HasForeignLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (LookAlikes.KindOf(c) is LookAlikes.Kind.Variant or LookAlikes.Kind.Legacy)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The foreign letters of the word may go: the text has them everywhere, or the word is otherwise Kazakh and known.
    /// </summary>
    public bool Allows(ReadOnlySpan<char> word, CyrillicReading.Evidence evidence)
    {
        bool known = IsKnown(word, evidence);
        return (known && word.ContainsAny(s_kazakh)) || (_textIsLegacy ??= Measure());
    }

    private static bool IsKnown(ReadOnlySpan<char> word, CyrillicReading.Evidence evidence) =>
        evidence.IsKnown && word.Length > 2 && evidence.Cost <= CharacterThresholds.LegacyWord;

    private readonly bool Measure()
    {
        Span<char> reading = stackalloc char[WordModel.LongestWord];
        int words = 0;
        int known = 0;
        int i = 0;
        while (words < Sample && (i = PlainCharacters.WithLatin.IndexOfOther(_text, i)) >= 0)
        {
            if (!Alphabet.IsCyrillic(_text[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (start > 0 && i - start < WordModel.LongestWord && Alphabet.IsCyrillic(_text[start - 1]))
            {
                start--;
            }

            int end = i;
            while (end < _text.Length && end - i < WordModel.LongestWord && Alphabet.IsCyrillic(_text[end]))
            {
                end++;
            }

            i = end;
            ReadOnlySpan<char> word = _text[start..end];
            if (word.Length is > 2 and <= WordModel.LongestWord && HasForeignLetter(word))
            {
                words++;
                known += IsKnown(word, CyrillicReading.Best(WordModel.Default, word, reading[..word.Length])) ? 1 : 0;
            }
        }

        return known >= CharacterThresholds.LegacyWords && known >= words * CharacterThresholds.LegacyShare;
    }
}
