using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Transliteration;

/// <summary>
/// Pairs of neighbouring bytes that a block of <see cref="Utf8RowKernel"/> may not hold. Each kind of them is a bit, and each
/// half of the two bytes has a row with the kinds it may belong to: what all four have in common is what the pair is.
/// </summary>
internal static class ByteKinds
{
    /// <summary>A first byte of a character without a continuation behind it.</summary>
    private const byte Short = 1;

    /// <summary>ASCII with a continuation behind it.</summary>
    private const byte Stray = 2;

    /// <summary>Two continuations: right behind E2, and only there.</summary>
    private const byte Third = 4;

    /// <summary>Of C0..CF and E0..EF only C2 and E2, the commoner signs.</summary>
    private const byte ForeignSign = 8;

    /// <summary>D4..DF.</summary>
    private const byte ForeignLetter = 16;

    /// <summary>F0..FF.</summary>
    private const byte Fourth = 32;

    private const byte Nul = 64;

    /// <summary>A colon with a slash behind it, and the first two bytes of signs that are mapped.</summary>
    private const byte AddressOrSign = 128;

    /// <summary>Four rows: the upper and lower half of a byte, the upper and lower half of the next.</summary>
    /// <param name="signSecondByte">
    /// Behind E2 in the signs that are mapped; zero without any. With two pairs of one kind some others are of it too, seldom in
    /// text (2 and a colon before a slash or a dollar sign, U+23C0..U+23FF): a block is cut there though it need not be.
    /// </param>
    public static byte[] With(byte signSecondByte)
    {
        (int First, int Second)[] pairs = signSecondByte == 0 ? [(':', '/')] : [(':', '/'), (0xE2, signSecondByte)];
        return
        [
            .. Row(h => High(h) | (pairs.Any(p => p.First >> 4 == h) ? AddressOrSign : 0)),
            .. Row(l => Low(l) | (pairs.Any(p => (p.First & 0x0F) == l) ? AddressOrSign : 0)),
            .. Row(h => NextHigh(h) | (pairs.Any(p => p.Second >> 4 == h) ? AddressOrSign : 0)),
            .. Row(l => byte.MaxValue & ~(pairs.Any(p => (p.Second & 0x0F) == l) ? 0 : AddressOrSign)),
        ];
    }

    private static int High(int high) => high switch
    {
        0x0 => Stray | Nul,
        < 0x8 => Stray,
        < 0xC => Third,
        0xD => Short | ForeignLetter,
        0xF => Short | Fourth,
        _ => Short | ForeignSign,
    };

    private static int Low(int low) =>
        Short | Stray | Third | Fourth
        | (low == 0 ? Nul : 0)
        | (low > 3 ? ForeignLetter : 0)
        | (low != 2 ? ForeignSign : 0);

    private static int NextHigh(int high) =>
        ForeignSign | ForeignLetter | Fourth | Nul
        | (high is >= 0x8 and < 0xC ? Stray | Third : Short);

    private static IEnumerable<byte> Row(Func<int, int> kinds) =>
        Enumerable.Range(0, VectorTables.RowBytes).Select(i => (byte)kinds(i & 0x0F));

    /// <summary>The rows in registers.</summary>
    internal readonly struct Rows<T>
        where T : struct, IByteVector<T>
    {
        private readonly T _high;
        private readonly T _low;
        private readonly T _nextHigh;
        private readonly T _nextLow;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Rows(byte[] rows)
        {
            ref byte first = ref MemoryMarshal.GetArrayDataReference(rows);
            _high = T.LoadRow(ref first, 0);
            _low = T.LoadRow(ref first, 1);
            _nextHigh = T.LoadRow(ref first, 2);
            _nextLow = T.LoadRow(ref first, 3);
        }

        /// <summary>Not zero at the first byte of a pair that may not be.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Strange(T current, T low, T nextLow, T nextHigh, T previous)
        {
            T high = T.ShiftRight(current, 4) & T.Create(0x0F);
            T kinds = T.LookUp(_high, high) & T.LookUp(_low, low) & T.LookUp(_nextHigh, nextHigh) & T.LookUp(_nextLow, nextLow);
            return kinds ^ (T.Equals(previous, T.Create(0xE2)) & T.Create(Third));
        }
    }
}
