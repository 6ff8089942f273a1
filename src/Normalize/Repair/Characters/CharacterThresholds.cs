namespace Normalize.Characters;

/// <summary>The numbers of the characters room, set by hand; <c>Normalize.Evaluation -- characters</c> measures them together.</summary>
internal static class CharacterThresholds
{
    /// <summary>Highest cost, in nats, of a known word that two scripts share the letters of.</summary>
    public const float MixedWord = 20;

    /// <summary>The same for capitals alone: abbreviations of Latin and Cyrillic letters look alike.</summary>
    public const float MixedCapitals = 14;

    /// <summary>Highest cost of a known word that foreign Cyrillic letters may stand for.</summary>
    public const float LegacyWord = 18;

    /// <summary>
    /// Smallest share of the words with foreign Cyrillic letters that must have a known Kazakh reading before a text counts
    /// as one with legacy letters.
    /// </summary>
    public const float LegacyShare = 0.6f;

    /// <summary>Smallest number of such words.</summary>
    public const int LegacyWords = 3;

    /// <summary>Highest cost of a known word that is written wholly in Latin twins.</summary>
    public const float LatinWord = 12;

    /// <summary>The same for a capitalised word, which may be a name.</summary>
    public const float LatinName = 7;
}
