namespace Normalize.Transliteration;

/// <summary>
/// What the letter model does not see in a form that was never counted: how far a known word carries it, and letters that
/// it gives away too cheaply in combinations it has never met. Costs (−ln) added to those of the letters.
/// </summary>
/// <remarks>
/// Fitted on the 11,807 words of the web part of the training text that a model trained without it had not counted. Read
/// right of them, without and with: latn-2021-04 96.72, 97.05%; latn-2018 96.20, 96.54%; arab-tote 94.07, 94.49%;
/// arab-mediawiki 95.18, 95.47%. Vowel harmony over the whole word was tried, too: it gained nothing there.
/// </remarks>
internal static class ReadingDoubt
{
    /// <summary>A letter behind which no known word goes on.</summary>
    private const float PastKnownWords = 0.6f;

    /// <summary>A letter behind the longest beginning that is a counted word: most new forms are a known one with suffixes.</summary>
    private const float PastStem = 0.35f;

    /// <summary>ь before a consonant; a word that needs it is mostly known.</summary>
    private const float SoftSign = 1.2f;

    /// <summary>э inside a word.</summary>
    private const float InnerE = 1;

    /// <summary>The doubt a letter brings.</summary>
    /// <param name="before">The small letter before it, U+0000 at the start of a word.</param>
    /// <param name="letter">The small letter.</param>
    /// <param name="isKnown">Some known word begins like this.</param>
    public static float OfLetter(char before, char letter, bool isKnown)
    {
        float doubt = isKnown ? 0 : PastKnownWords;
        doubt += before == 'ь' && !IsVowel(letter) ? SoftSign : 0;
        return doubt + (letter == 'э' && before != '\0' ? InnerE : 0);
    }

    /// <summary>The doubt the end of a word brings.</summary>
    /// <param name="letters">Letters behind its longest beginning that is a counted word.</param>
    public static float OfEnding(int letters) => PastStem * letters;

    private static bool IsVowel(char small) => "аәеёиоөұүуыіэюя".Contains(small, StringComparison.Ordinal);
}
