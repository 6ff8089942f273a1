using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Characters;

/// <summary>The vectorised first look for mojibake: characters or pairs of characters that misread UTF-8 always has.</summary>
internal static class MojibakeScan
{
    /// <summary>
    /// The first place at or behind <paramref name="from"/> that holds Latin letters U+00C2..U+00E2, U+0402, operators or
    /// drawing characters, a small <c>т</c> before a capital (CP866 twice), or two of <c>В Р С Т У</c> (the lead bytes of
    /// Kazakh in Windows-1251) with one character between them that is no Russian letter; or -1.
    /// </summary>
    public static int IndexOfSuspect(ReadOnlySpan<char> text, int from)
    {
        int i = from;
        while ((i = IndexOfCandidate(text, i)) >= 0)
        {
            if (!IsLead(text[i]) || IsPair(text, i))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int i) =>
        i + 2 < text.Length && IsLead(text[i + 2]) && IsTrail(text[i + 1]) && (i + 3 == text.Length || IsTrail(text[i + 3]));

    private static bool IsLead(char c) => c is '\u0412' or (>= '\u0420' and <= '\u0423');

    private static bool IsTrail(char c) => c is (>= '\u0080' or ' ') and not (>= '\u0410' and <= '\u044F');

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int IndexOfCandidate(ReadOnlySpan<char> text, int from)
    {
        int i = from;
        int width = Vector<ushort>.Count;
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int last = text.Length - width - 2;
        while (Vector.IsHardwareAccelerated && last >= 0 && i < text.Length - 2)
        {
            // The last block ends with the text, the two characters behind it aside, and may begin before the place reached.
            int block = Math.Min(i, last);
            Vector<ushort> here = Vector.LoadUnsafe(ref start, (nuint)block);
            Vector<ushort> next = Vector.LoadUnsafe(ref start, (nuint)block + 1);
            Vector<ushort> second = Vector.LoadUnsafe(ref start, (nuint)block + 2);
            Vector<ushort> found = (Leads(here) & Leads(second)) | (InRange(here, 0x442, 0) & InRange(next, 0x410, 0x1F)) |
                InRange(here, 0xC2, 0x20) | InRange(here, 0x2219, 0x387) | InRange(here, 0x402, 0);
            if (found != Vector<ushort>.Zero)
            {
                break;
            }

            i = block + width;
        }

        for (; i < text.Length; i++)
        {
            char next = i + 1 < text.Length ? text[i + 1] : '\0';
            char second = i + 2 < text.Length ? text[i + 2] : '\0';
            if (text[i] is (>= '\u00C2' and <= '\u00E2') or (>= '\u2219' and <= '\u25A0') or '\u0402' ||
                (text[i] == '\u0442' && next is >= '\u0410' and <= '\u042F') || (IsLead(text[i]) && IsLead(second)))
            {
                return i;
            }
        }

        return -1;
    }

    private static Vector<ushort> Leads(Vector<ushort> values) => InRange(values, 0x412, 0) | InRange(values, 0x420, 3);

    private static Vector<ushort> InRange(Vector<ushort> values, ushort first, ushort span) =>
        Vector.LessThanOrEqual(values - new Vector<ushort>(first), new Vector<ushort>(span));
}
