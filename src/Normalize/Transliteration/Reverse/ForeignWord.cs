namespace Normalize.Transliteration;

/// <summary>
/// Words of other languages in Kazakh Latin text: brands, acronyms, English. Only words in plain ASCII letters are doubted;
/// a letter that is the scheme's own (ğ, ş, ı) speaks for Kazakh.
/// </summary>
internal static class ForeignWord
{
    /// <summary>Shorter words are too short to judge.</summary>
    private const int Shortest = 3;

    /// <summary>Cost a letter, the end of the word counted as one, above which a word is foreign.</summary>
    private const float CostPerLetter = 5.5f;

    /// <summary>The word is of another language, more likely than not.</summary>
    /// <param name="reading">Its best reading as Kazakh.</param>
    /// <param name="word">The word as it stands.</param>
    public static bool Looks(WordReading reading, ReadOnlySpan<char> word)
    {
        if (reading.IsKnown || word.Length < Shortest || HasOwnLetter(word))
        {
            return false;
        }

        return HasInnerCapital(word) || reading.Cost > CostPerLetter * (reading.Text.Length + 1);
    }

    /// <summary>A letter beyond ASCII, an apostrophe, or a q that no u follows: the spellings of Kazakh, hardly of brands.</summary>
    private static bool HasOwnLetter(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            bool q = word[i] is 'q' or 'Q' && (i + 1 == word.Length || word[i + 1] is not ('u' or 'U'));
            if (q || !char.IsAsciiLetter(word[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>WhatsApp, iPhone: a capital behind a small letter.</summary>
    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            if (char.IsAsciiLetterUpper(word[i]) && char.IsAsciiLetterLower(word[i - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
