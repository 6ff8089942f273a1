using System.Runtime.CompilerServices;

namespace Normalize.Language;

/// <summary>Letters of the scripts Kazakh is written in: classes and case, one UTF-16 code unit at a time.</summary>
/// <remarks>Case is the simple mapping of Unicode, the same under every culture; Kazakh Cyrillic needs no other.</remarks>
internal static class Alphabet
{
    /// <summary>The nine letters that Kazakh has and Russian has not, small.</summary>
    public const string KazakhOnly = "әғқңөұүһі";

    private const char CyrillicFirst = '\u0400';
    private const char CyrillicLast = '\u052F';

    private static readonly char[] s_lower = BuildLower();

    /// <summary>A letter of the Cyrillic blocks U+0400..U+052F; signs such as U+0482 are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsCyrillic(char c) => (uint)(c - CyrillicFirst) <= CyrillicLast - CyrillicFirst && (uint)(c - '\u0482') > 7;

    /// <summary>A letter of Basic Latin, Latin-1, Latin Extended-A or -B.</summary>
    public static bool IsLatin(char c) => c < 0x80 ? char.IsAsciiLetter(c) : c < 0x250 && char.IsLetter(c);

    /// <summary>The small form of a Cyrillic letter; every other code unit by the invariant mapping.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char ToLower(char c) =>
        (uint)(c - CyrillicFirst) < (uint)s_lower.Length ? s_lower[c - CyrillicFirst] : char.ToLowerInvariant(c);

    /// <summary>A capital letter of any script.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUpper(char c) => IsCyrillic(c) ? ToLower(c) != c : char.IsUpper(c);

    /// <summary>Lower-cases <paramref name="word"/> into <paramref name="destination"/>, which is at least as long.</summary>
    public static void ToLower(ReadOnlySpan<char> word, Span<char> destination)
    {
        for (int i = 0; i < word.Length; i++)
        {
            destination[i] = ToLower(word[i]);
        }
    }

    private static char[] BuildLower()
    {
        var lower = new char[CyrillicLast - CyrillicFirst + 1];
        for (int i = 0; i < lower.Length; i++)
        {
            lower[i] = char.ToLowerInvariant((char)(CyrillicFirst + i));
        }

        return lower;
    }
}
