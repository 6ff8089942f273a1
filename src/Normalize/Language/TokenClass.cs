namespace Normalize.Language;

/// <summary>
/// The classes the word model puts tokens into. A word belongs to the class of its last three letters, a short word (up to
/// four letters) to a class of its own; marks, numbers, Latin words and the roles of a hyphen are classes of one member.
/// </summary>
internal static class TokenClass
{
    /// <summary>Words up to this length are classes of their own (prototype: suffixes of 2 or 4 letters measured worse than 3).</summary>
    public const int LongestWhole = 4;

    /// <summary>After a word up to this length the context is the pair of it and the class before it.</summary>
    public const int LongestPaired = 3;

    private const uint Whole = 1u << 24;
    private const uint Suffix = 2u << 24;
    private const uint Special = 3u << 24;
    private const uint SuffixMask = (1u << (3 * LetterCode.Bits)) - 1;

    /// <summary>Letters that stand for the stem of a word: with them a pair of words is known in all its forms.</summary>
    public const int StemLetters = 4;

    /// <summary>The key of two stems side by side, each of its packed letters.</summary>
    public static ulong StemPair(uint first, uint second) => ((ulong)first << 32) | second;

    /// <summary>Start of a paragraph.</summary>
    public const int Start = 0;
    public const int Number = 1;
    public const int Latin = 2;

    /// <summary>A hyphen with no space on either side.</summary>
    public const int Hyphen = 3;

    /// <summary>A dash with a space on both sides.</summary>
    public const int Dash = 4;

    /// <summary>A suspended hyphen: the space is on the right.</summary>
    public const int Suspended = 5;

    /// <summary>A hyphen with a space on the left only.</summary>
    public const int LeadingHyphen = 6;

    /// <summary>Contexts, not tokens: what a hyphen leaves behind it.</summary>
    public const int AfterWordHyphen = 7;
    public const int AfterNumberHyphen = 8;
    public const int AfterLatinHyphen = 9;
    public const int FirstMark = 16;

    /// <summary>Number of special ids; the ids of specials follow those of the words.</summary>
    public const int SpecialCount = FirstMark + Marks.Count;

    public static uint OfSpecial(int special) => Special | (uint)special;

    public static bool IsSpecial(uint tokenClass) => tokenClass >= Special;

    /// <summary>The class of a word from its packed letters (last letter lowest; more than four letters may have been shifted out).</summary>
    public static uint OfWord(ulong packed, int length) =>
        length <= LongestWhole ? Whole | (uint)packed : Suffix | ((uint)packed & SuffixMask);

    /// <summary>The context a token leaves behind: its class, or the pair with the class before it when it is a short word.</summary>
    public static ulong Context(uint before, uint tokenClass, int wordLength) =>
        wordLength is > 0 and <= LongestPaired ? ((ulong)(before + 1) << 32) | tokenClass : tokenClass;

    /// <summary>The context without the class before, where the pair was not seen.</summary>
    public static ulong Shorter(ulong context) => (uint)context;

    public static bool IsPair(ulong context) => context >> 32 != 0;
}
