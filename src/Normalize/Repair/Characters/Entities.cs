using System.Globalization;

namespace Normalize.Characters;

/// <summary>Entity references of HTML: <c>&amp;laquo;</c>, <c>&amp;#1179;</c>, <c>&amp;#x49B;</c>, escaped once or several times.</summary>
internal static partial class Entities
{
    /// <summary>Longest reference behind the ampersand, without the escapes of the ampersand itself.</summary>
    private const int MaxLength = 10;

    /// <summary>
    /// Reads the reference at <paramref name="at"/>, where an ampersand stands. Escapes of the ampersand are taken off first,
    /// so that <c>&amp;amp;quot;</c> is a quotation mark.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out int codePoint, out int length)
    {
        codePoint = 0;
        length = 0;
        for (int next = at + 1; TryReadOne(text[next..], out int found, out int read); next += read)
        {
            codePoint = found;
            length = next + read - at;
            if (found != '&')
            {
                break;
            }
        }

        return length > 0;
    }

    private static bool TryReadOne(ReadOnlySpan<char> text, out int codePoint, out int length)
    {
        int end = text[..Math.Min(text.Length, MaxLength)].IndexOf(';');
        length = end + 1;
        codePoint = -1;
        if (end >= 2)
        {
            ReadOnlySpan<char> name = text[..end];
            codePoint = name[0] == '#' ? Number(name[1..]) : Named(name);
        }

        return codePoint >= 0;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        bool hex = digits[0] is 'x' or 'X';
        NumberStyles style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out int number) && IsAllowed(number) ? number : -1;
    }

    /// <summary>No control characters and surrogates, nor what could complete another reference.</summary>
    private static bool IsAllowed(int codePoint) =>
        codePoint is >= ' ' and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) && (codePoint >= 0x7F || !(char.IsAsciiLetterOrDigit((char)codePoint) || codePoint is '#' or ';'));

    private static int Named(ReadOnlySpan<char> name)
    {
        int low = 0;
        int high = s_names.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = s_names[middle].AsSpan().SequenceCompareTo(name);
            if (order == 0)
            {
                return CodePoints[middle];
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }
}
