using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>
/// The structural pre-scan: finds places whose spaces look wrong without knowing a single word. Thirty-two characters at a
/// time are sorted into classes, a bit mask each; shifted by one, the masks tell what stands beside a character.
/// </summary>
internal static class GapScan
{
    /// <summary>The first place at or behind <paramref name="from"/> whose gaps look damaged; the length of the text if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfSuspect(ReadOnlySpan<char> text, int from)
    {
        int at = from;
        if (at == 0 && text.Length > 0)
        {
            // The blocks begin one character before the place they look at.
            if (IsSuspect(text, 0))
            {
                return 0;
            }

            at = 1;
        }

        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        while (Vector256.IsHardwareAccelerated && text.Length >= Block && at < text.Length - 1)
        {
            // The last block ends with the text and begins before the place reached.
            int block = Math.Min(at - 1, text.Length - Block);
            for (uint mask = Suspects(ref Unsafe.Add(ref first, block)) & (uint.MaxValue << (at - block)); mask != 0; mask &= mask - 1)
            {
                int candidate = block + BitOperations.TrailingZeroCount(mask);
                if (IsSuspect(text, candidate))
                {
                    return candidate;
                }
            }

            at = block + Block - 1;
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
            // A letter alone behind a figure is its unit: 6 of the 92 windows of clean.dev, none of them changed.
            return (spaceBefore && spaceAfter && !(at > 1 && char.IsAsciiDigit(text[at - 2]))) || (IsPunctuation(previous) && at > 1 && !IsAbbreviation(text, at));
        }

        if (char.IsAsciiDigit(c))
        {
            return spaceBefore && spaceAfter && at + 2 < text.Length && IsLetterOrDigit(text[at + 2]) && (at + 3 == text.Length || text[at + 3] == ' ');
        }

        return Hyphens.IndexOf(c) >= 0 && spaceBefore != spaceAfter && at > 0 && previous is not ('\n' or '\r') && !(spaceAfter && EndsSpeech(previous));
    }

    /// <summary>Behind direct speech many set the dash close to the last mark: 22 of the 110 windows of clean.dev, none of them changed.</summary>
    private static bool EndsSpeech(char c) => c is ',' or '!' or '?' or '\u2026' or '\u00BB' or '\u201D' or '"';

    /// <summary>Characters read at once; the outer two only as neighbours.</summary>
    private const int Block = 32;

    /// <summary>Candidates among the characters at bits 1 to 30 of a block: no suspect place is missing, a few sound ones are in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Suspects(ref ushort at)
    {
        Vector256<ushort> left = Vector256.LoadUnsafe(ref at);
        Vector256<ushort> right = Vector256.LoadUnsafe(ref at, 16);

        // As bytes; what is beyond U+00FF becomes U+00FF, which belongs to no class.
        Vector256<byte> c = Vector256.NarrowWithSaturation(left, right);
        Vector256<byte> letter = Vector256.Narrow(Between(left, '\u0400', '\u052F'), Between(right, '\u0400', '\u052F')) | Between(c | Vector256.Create((byte)0x20), 'a', 'z');
        Vector256<byte> mark = Is(c, '.') | Is(c, ',') | Is(c, '!') | Is(c, '?') | Between(c, ':', ';');
        uint word = Mask(letter | Between(c, '0', '9'));
        uint space = Mask(Is(c, ' '));
        uint edge = Mask(Is(c, ' ') | Is(c, '\n') | Is(c, '\r'));
        uint punctuation = Mask(mark);
        uint closing = Mask(mark | Is(c, ')') | Is(c, ']') | Is(c, '\u00BB') | Is(c, '%'));
        uint opening = Mask(Is(c, '(') | Is(c, '[') | Is(c, '\u00AB'));
        uint hyphen = Mask(Is(c, '-'));
        uint odd = Mask(Is(c, '\u00A0') | Is(c, '\u00AD'));
        if (Vector256.GreaterThanOrEqualAny(left | right, Vector256.Create((ushort)0x2000)))
        {
            uint ellipsis = Mask(left, right, '\u2026', '\u2026');
            punctuation |= ellipsis;
            closing |= ellipsis;
            opening |= Mask(left, right, '\u201C', '\u201C') | Mask(left, right, '\u201E', '\u201E');
            hyphen |= Mask(left, right, '\u2010', '\u2014');
            odd |= Mask(left, right, '\u2000', '\u200A') | Mask(left, right, '\u202F', '\u202F') | Mask(left, right, '\u205F', '\u205F') | Mask(left, right, '\u3000', '\u3000');
        }

        uint all = odd
            | (space & ((space | opening) << 1))
            | (closing & (space << 1))
            | (word & (((edge << 1) & (edge >>> 1)) | (punctuation << 1)))
            | (hyphen & ((edge << 1) ^ (edge >>> 1)));
        return all & (uint.MaxValue >>> 1) & ~1u;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mask(Vector256<byte> v) => v.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mask(Vector256<ushort> left, Vector256<ushort> right, char low, char high) =>
        Vector256.Narrow(Between(left, low, high), Between(right, low, high)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Is(Vector256<byte> v, char c) => Vector256.Equals(v, Vector256.Create((byte)c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Between(Vector256<byte> v, char low, char high) =>
        Vector256.LessThanOrEqual(v - Vector256.Create((byte)low), Vector256.Create((byte)(high - low)));

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
