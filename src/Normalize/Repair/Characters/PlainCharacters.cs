using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Normalize.Characters;

/// <summary>
/// A set of characters that need no second look, searched sixteen at a time: bitmaps of the pages U+00xx, U+04xx and
/// U+20xx, which is where the characters of ordinary Kazakh text live.
/// </summary>
internal sealed class PlainCharacters
{
    private const string Cyrillic =
        "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя" +
        "\u0401\u0451\u0406\u0456\u0492\u0493\u049A\u049B\u04A2\u04A3\u04AE\u04AF\u04B0\u04B1\u04BA\u04BB\u04D8\u04D9\u04E8\u04E9";

    // No-break space, section, copyright, guillemets, registered, degree, plus-minus, dot, times;
    // dashes, quotation marks, bullet, ellipsis, per mille.
    private const string Punctuation =
        "\t\n\r !\"#$%'()*+,-./0123456789:;<=>?@[\\]^_`{|}~\u00A0\u00A7\u00A9\u00AB\u00AE\u00B0\u00B1\u00B7\u00BB\u00D7" +
        "\u2010\u2011\u2012\u2013\u2014\u2015\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u2030";

    // Row n holds, for each low nibble, the bits of the high nibbles 0..7 (Low) or 8..15 (High).
    private readonly Page _page00;
    private readonly Page _page04;
    private readonly Page _page20;

    private PlainCharacters(string characters)
    {
        _page00 = new Page(characters, 0x00);
        _page04 = new Page(characters, 0x04);
        _page20 = new Page(characters, 0x20);
    }

    /// <summary>Kazakh and Russian letters, digits, punctuation; no Latin letters and no ampersand.</summary>
    public static PlainCharacters WithoutLatin { get; } = new(Cyrillic + Punctuation);

    /// <summary>The same with the letters of ASCII and the ampersand.</summary>
    public static PlainCharacters WithLatin { get; } = new(Cyrillic + Punctuation + "&ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The first character outside the set at or behind <paramref name="from"/>, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int IndexOfOther(ReadOnlySpan<char> text, int from)
    {
        int i = from;
        int last = text.Length - Vector128<byte>.Count;
        if (Vector128.IsHardwareAccelerated && last >= 0)
        {
            ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            while (i < text.Length)
            {
                // The last block ends with the text and may begin before the place reached.
                int block = Math.Min(i, last);
                uint others = OthersOf(Vector128.LoadUnsafe(ref start, (nuint)block), Vector128.LoadUnsafe(ref start, (nuint)block + 8)) >>> (i - block);
                if (others != 0)
                {
                    return i + BitOperations.TrailingZeroCount(others);
                }

                i = block + Vector128<byte>.Count;
            }
        }

        for (; i < text.Length; i++)
        {
            if (!Contains(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The scalar reference of <see cref="IndexOfOther"/>.</summary>
    public bool Contains(char c) => (c >> 8) switch
    {
        0x00 => _page00.Contains((byte)c),
        0x04 => _page04.Contains((byte)c),
        0x20 => _page20.Contains((byte)c),
        _ => false,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint OthersOf(Vector128<ushort> first, Vector128<ushort> second)
    {
        Vector128<byte> low = Vector128.Narrow(first & Vector128.Create((ushort)0xFF), second & Vector128.Create((ushort)0xFF));
        Vector128<byte> page = Vector128.Narrow(first >>> 8, second >>> 8);
        Vector128<byte> column = low & Vector128.Create((byte)0x0F);
        Vector128<byte> row = (low.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)0x0F);
        Vector128<byte> bit = Vector128.ShuffleNative(Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128), row);
        Vector128<byte> upper = Vector128.GreaterThan(row, Vector128.Create((byte)7));
        Vector128<byte> found =
            (_page00.Lookup(column, upper) & Vector128.Equals(page, Vector128<byte>.Zero)) |
            (_page04.Lookup(column, upper) & Vector128.Equals(page, Vector128.Create((byte)0x04))) |
            (_page20.Lookup(column, upper) & Vector128.Equals(page, Vector128.Create((byte)0x20)));
        return Vector128.Equals(found & bit, Vector128<byte>.Zero).ExtractMostSignificantBits();
    }

    private readonly struct Page
    {
        private readonly Vector128<byte> _low;
        private readonly Vector128<byte> _high;

        public Page(string characters, int page)
        {
            Span<byte> rows = stackalloc byte[32];
            rows.Clear();
            foreach (char c in characters)
            {
                if (c >> 8 == page)
                {
                    rows[(c & 0x0F) + ((c & 0x80) != 0 ? 16 : 0)] |= (byte)(1 << ((c >> 4) & 7));
                }
            }

            _low = Vector128.Create<byte>(rows[..16]);
            _high = Vector128.Create<byte>(rows[16..]);
        }

        public bool Contains(byte low) => ((low < 0x80 ? _low : _high).GetElement(low & 0x0F) & (1 << ((low >> 4) & 7))) != 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<byte> Lookup(Vector128<byte> column, Vector128<byte> upper) =>
            Vector128.ConditionalSelect(upper, Vector128.ShuffleNative(_high, column), Vector128.ShuffleNative(_low, column));
    }
}
