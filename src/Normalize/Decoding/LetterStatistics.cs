using Normalize.Language;

namespace Normalize.Decoding;

/// <summary>How unlikely bytes are as Kazakh or Russian text in one encoding.</summary>
/// <remarks>
/// Cyrillic words cost what the letter model says; it was trained on Kazakh, which holds Russian words and all Russian
/// letters, and the wrong encoding of Russian is far costlier than the right one. Everything else above ASCII costs a
/// fixed number of nats, set so that a piece of punctuation is likelier than a rare letter and a drawing character is not.
/// </remarks>
internal static class LetterStatistics
{
    private const float Punctuation = 4;
    private const float OtherCharacter = 10;
    private const float NoCharacter = 15;

    /// <summary>A capital behind a small letter.</summary>
    private const float CapitalInside = 6;

    /// <summary>What ordinary text has above ASCII besides letters.</summary>
    private const string CommonPunctuation = "\u00A0\u00AB\u00BB\u2013\u2014\u2018\u2019\u201C\u201D\u201E\u2026\u2116\u00B0\u2022";

    public static float Cost(SingleByteCodec codec, ReadOnlySpan<byte> bytes)
    {
        Span<char> word = stackalloc char[WordModel.LongestWord];
        float cost = 0;
        int length = 0;
        foreach (byte b in bytes)
        {
            char c = b < 128 ? (char)b : codec.UpperHalf[b - 128];
            if (Alphabet.IsCyrillic(c) && length < word.Length)
            {
                cost += length > 0 && Alphabet.IsUpper(c) && !Alphabet.IsUpper(word[length - 1]) ? CapitalInside : 0;
                word[length++] = c;
                continue;
            }

            cost += length > 0 ? WordModel.Default.LetterCost(word[..length]) : 0;
            length = 0;
            cost += b < 128 ? 0 : c == '\uFFFD' ? NoCharacter : CommonPunctuation.Contains(c) ? Punctuation : OtherCharacter;
        }

        return cost + (length > 0 ? WordModel.Default.LetterCost(word[..length]) : 0);
    }
}
