namespace Normalize.Transliteration;

/// <summary>Roman numerals in Latin capitals: they stay as they are in every scheme.</summary>
internal static class RomanNumeral
{
    /// <summary>The digits of a place, largest first: thousands, hundreds, tens, ones.</summary>
    private static readonly string[] s_places = ["M", "CDM", "XLC", "IVX"];

    /// <summary>A numeral of two digits or more in its regular form, up to MMMCMXCIX; one letter is rather a word or an initial.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
        {
            return false;
        }

        foreach (string place in s_places)
        {
            word = word[PlaceLength(word, place)..];
        }

        return word.IsEmpty;
    }

    /// <summary>Digits that the one, five and ten of a place make at the head of a word: II, IV, VIII, IX.</summary>
    private static int PlaceLength(ReadOnlySpan<char> word, string digits)
    {
        char one = digits[0];
        if (digits.Length > 1 && word.Length > 1 && word[0] == one && (word[1] == digits[1] || word[1] == digits[2]))
        {
            return 2;
        }

        int length = digits.Length > 1 && !word.IsEmpty && word[0] == digits[1] ? 1 : 0;
        int end = length + 3;
        while (length < end && length < word.Length && word[length] == one)
        {
            length++;
        }

        return length;
    }
}
