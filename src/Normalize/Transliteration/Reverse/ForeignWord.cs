namespace Normalize.Transliteration;

/// <summary>
/// Words of other languages in Kazakh Latin text: brands, acronyms, English. Only words in plain ASCII letters are doubted;
/// a letter that is the scheme's own (ğ, ş, ı) speaks for Kazakh.
/// </summary>
internal static class ForeignWord
{
    /// <summary>Shorter words are too short to judge.</summary>
    private const int Shortest = 3;

    /// <summary>
    /// Cost a letter, the end of the word counted as one, above which a word is foreign. Of 11,807 words of running text that
    /// a model had not seen, in latn-2021-04, 46 that are read right lie above and 141 of 633 Latin words; at 5 it is 88 and
    /// 178, at 4.5 182 and 240.
    /// </summary>
    private const float CostPerLetter = 5.5f;

    /// <summary>The word is of another language, more likely than not.</summary>
    /// <param name="reading">Its best reading as Kazakh.</param>
    /// <param name="word">The word as it stands.</param>
    public static bool Looks(WordReading reading, ReadOnlySpan<char> word)
    {
        if (reading.IsKnown || word.Length < Shortest || HasLetterBeyondAscii(word))
        {
            return false;
        }

        return HasInnerCapital(word) || (!HasKazakhQ(word) && reading.Cost > CostPerLetter * (reading.Text.Length + 1));
    }

    /// <summary>A letter that is the scheme's own; apostrophes tell nothing.</summary>
    private static bool HasLetterBeyondAscii(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c) && !char.IsAsciiLetter(c) && c != '\u02BC')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A q that no u follows: Kazakh, hardly a brand.</summary>
    private static bool HasKazakhQ(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] is 'q' or 'Q' && (i + 1 == word.Length || word[i + 1] is not ('u' or 'U')))
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
