using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Normalize.Transliteration;

/// <summary>Writes some bytes of a vector, for machines that cannot compress.</summary>
internal static class BlockSqueeze
{
    /// <summary>
    /// For each set of places the places in order: 256 shuffles of the lower eight bytes, as many of the upper, and one that is
    /// only there to be read over, as all are read with the one behind them.
    /// </summary>
    public static ulong[] Orders { get; } = [.. Enumerable.Range(0, 512).Select(static i => Order(i & 0xFF) + (i < 256 ? 0 : 0x0808_0808_0808_0808UL)), 0];

    /// <summary>Writes the bytes that are kept, each half of the vector with one store; gives how many.</summary>
    /// <param name="order">The first of <see cref="Orders"/>, which a kernel asks for once.</param>
    /// <param name="bytes">Sixteen bytes.</param>
    /// <param name="places">A bit for each byte to keep; bits beyond the sixteenth do not matter.</param>
    /// <param name="output">Room for sixteen bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Store(ref ulong order, Vector128<byte> bytes, uint places, ref byte output)
    {
        uint lower = (byte)places;
        WriteLower(ref order, bytes, lower, ref output);
        WriteUpper(ref order, bytes, (byte)(places >> 8), ref Unsafe.Add(ref output, Count(lower)));
        return Count((ushort)places);
    }

    /// <summary>The same for thirty-two bytes. Where each store begins is counted from the first place, not from the store before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Store(ref ulong order, Vector256<byte> bytes, uint places, ref byte output)
    {
        // Through memory: four bytes of a register cost two instructions more each.
        uint stored = places;
        ref byte parts = ref Unsafe.As<uint, byte>(ref stored);
        Vector128<byte> low = bytes.GetLower();
        Vector128<byte> high = bytes.GetUpper();
        WriteLower(ref order, low, parts, ref output);
        WriteUpper(ref order, low, Unsafe.Add(ref parts, 1), ref Unsafe.Add(ref output, Count((byte)places)));
        WriteLower(ref order, high, Unsafe.Add(ref parts, 2), ref Unsafe.Add(ref output, Count((ushort)places)));
        WriteUpper(ref order, high, Unsafe.Add(ref parts, 3), ref Unsafe.Add(ref output, Count(places & 0xFF_FFFF)));
        return Count(places);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Count(uint places) => (uint)BitOperations.PopCount(places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteLower(ref ulong order, Vector128<byte> bytes, nuint places, ref byte output) =>
        Unsafe.WriteUnaligned(ref output, Shuffle(bytes, ref Unsafe.Add(ref order, places)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteUpper(ref ulong order, Vector128<byte> bytes, nuint places, ref byte output) =>
        Unsafe.WriteUnaligned(ref output, Shuffle(bytes, ref Unsafe.Add(ref Unsafe.Add(ref order, 256), places)));

    /// <summary>The shuffle reads sixteen bytes at once, of which the lower eight count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Shuffle(Vector128<byte> bytes, ref ulong order) =>
        Vector128.ShuffleNative(bytes, Vector128.LoadUnsafe(ref order).AsByte()).AsUInt64().ToScalar();

    private static ulong Order(int places)
    {
        ulong order = 0;
        int count = 0;
        for (int place = 0; place < 8; place++)
        {
            if ((places >> place & 1) != 0)
            {
                order |= (ulong)place << (8 * count++);
            }
        }

        return order;
    }
}
