using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>
/// The structural pre-scan: finds places whose spaces look wrong without knowing a single word. Sixteen characters at a
/// time, each compared with its two neighbours.
/// </summary>
internal static class GapScan
{
    /// <summary>The first place at or behind <paramref name="from"/> whose gaps look damaged; the length of the text if there is none.</summary>
    public static int IndexOfSuspect(ReadOnlySpan<char> text, int from)
    {
        int at = from;
        if (Vector256.IsHardwareAccelerated && text.Length - from > Vector256<ushort>.Count + 2)
        {
            // The vectors look one character to each side.
            if (at == 0)
            {
                if (IsSuspect(text, 0))
                {
                    return 0;
                }

                at = 1;
            }

            ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            while (at + Vector256<ushort>.Count < text.Length)
            {
                uint mask = Suspects(ref Unsafe.Add(ref first, at));
                while (mask != 0)
                {
                    int candidate = at + BitOperations.TrailingZeroCount(mask);
                    if (IsSuspect(text, candidate))
                    {
                        return candidate;
                    }

                    mask &= mask - 1;
                }

                at += Vector256<ushort>.Count;
            }
        }

        for (; at < text.Length; at++)
        {
            if (IsSuspect(text, at))
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>The definition, one character at a time.</summary>
    public static bool IsSuspect(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        char previous = at > 0 ? text[at - 1] : '\n';
        char next = at + 1 < text.Length ? text[at + 1] : '\n';
        bool spaceBefore = previous is ' ' or '\n' or '\r';
        bool spaceAfter = next is ' ' or '\n' or '\r';
        if (c == Blank.SoftHyphen || Blank.IsOddSpace(c) || (c == ' ' && previous == ' '))
        {
            // Indentation and blanks at the end of a line are layout.
            return c == Blank.SoftHyphen || !IsLayout(text, at);
        }

        if (IsClosing(c) && previous == ' ')
        {
            return true;
        }

        if (c == ' ')
        {
            return IsOpening(previous);
        }

        if (IsLetter(c))
        {
            return (spaceBefore && spaceAfter) || (IsPunctuation(previous) && at > 1 && !IsAbbreviation(text, at));
        }

        if (char.IsAsciiDigit(c))
        {
            return spaceBefore && spaceAfter && at + 2 < text.Length && IsLetterOrDigit(text[at + 2]) && (at + 3 == text.Length || text[at + 3] == ' ');
        }

        return Hyphens.IndexOf(c) >= 0 && spaceBefore != spaceAfter && at > 0 && previous is not ('\n' or '\r');
    }

    private static uint Suspects(ref ushort at)
    {
        Vector256<ushort> previous = Vector256.LoadUnsafe(ref at, unchecked((nuint)(-1)));
        Vector256<ushort> current = Vector256.LoadUnsafe(ref at);
        Vector256<ushort> next = Vector256.LoadUnsafe(ref at, 1);
        Vector256<ushort> spacePrevious = Is(previous, ' ');
        Vector256<ushort> space = Is(current, ' ');
        Vector256<ushort> breakPrevious = spacePrevious | Is(previous, '\n') | Is(previous, '\r');
        Vector256<ushort> breakNext = Is(next, ' ') | Is(next, '\n') | Is(next, '\r');
        Vector256<ushort> word = Between(current, '\u0400', '\u052F') | Between(current | Vector256.Create((ushort)0x20), 'a', 'z') | Between(current, '0', '9');
        Vector256<ushort> closing = Between(current, '.', '.') | Is(current, ',') | Is(current, '!') | Is(current, '?') | Between(current, ':', ';') | Is(current, ')') | Is(current, ']') | Is(current, '\u00BB') | Is(current, '\u2026') | Is(current, '%');
        Vector256<ushort> opening = Is(previous, '(') | Is(previous, '[') | Is(previous, '\u00AB') | Is(previous, '\u201E') | Is(previous, '\u201C');
        Vector256<ushort> punctuation = Is(previous, '.') | Is(previous, ',') | Is(previous, '!') | Is(previous, '?') | Between(previous, ':', ';') | Is(previous, '\u2026');
        Vector256<ushort> hyphen = Is(current, '-') | Between(current, '\u2010', '\u2014');
        Vector256<ushort> odd = Is(current, '\u00A0') | Is(current, '\u00AD') | Between(current, '\u2000', '\u200A') | Is(current, '\u202F') | Is(current, '\u205F') | Is(current, '\u3000');
        Vector256<ushort> all = odd
            | (space & (spacePrevious | opening))
            | (closing & spacePrevious)
            | (word & ((breakPrevious & breakNext) | punctuation))
            | (hyphen & (breakPrevious ^ breakNext));
        return all.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Is(Vector256<ushort> v, char c) => Vector256.Equals(v, Vector256.Create((ushort)c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Between(Vector256<ushort> v, char low, char high) =>
        Vector256.LessThanOrEqual(v - Vector256.Create((ushort)low), Vector256.Create((ushort)(high - low)));

    private static bool IsLetter(char c) => c is >= '\u0400' and <= '\u052F' || char.IsAsciiLetter(c);

    private static bool IsLetterOrDigit(char c) => IsLetter(c) || char.IsAsciiDigit(c);

    private static bool IsClosing(char c) => c is '.' or ',' or '!' or '?' or ':' or ';' or ')' or ']' or '\u00BB' or '\u2026' or '%';

    private static bool IsOpening(char c) => c is '(' or '[' or '\u00AB' or '\u201E' or '\u201C';

    private static bool IsPunctuation(char c) => c is '.' or ',' or '!' or '?' or ':' or ';' or '\u2026';

    /// <summary>A letter behind a full stop that ends an initial or a one-letter abbreviation: <c>А.Б.</c>, <c>т.б.</c>, or one inside a Latin name: <c>Zakon.kz</c>.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int at)
    {
        char before = text[at - 2];
        return text[at - 1] == '.' && IsLetter(before) && (at == 2 || !IsLetter(text[at - 3]) || (char.IsAsciiLetter(before) && char.IsAsciiLetter(text[at])));
    }

    /// <summary>A blank of an indentation, or one that ends a line.</summary>
    private static bool IsLayout(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && Blank.IsSpace(text[start - 1]) && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
            if (at - start > MostLayout)
            {
                return true;
            }
        }

        int end = at;
        while (end < text.Length && Blank.IsSpace(text[end]) && text[end] is not ('\n' or '\r'))
        {
            end++;
            if (end - at > MostLayout)
            {
                return true;
            }
        }

        return start == 0 || end == text.Length || text[start - 1] is '\n' or '\r' || text[end] is '\n' or '\r';
    }

    /// <summary>Longer runs of blanks than this are not looked at from end to end, so that the scan stays linear.</summary>
    private const int MostLayout = 64;
}
