using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Normalize.Transliteration;

/// <summary>Writes some bytes of a vector, for machines that cannot compress.</summary>
internal static class BlockSqueeze
{
    /// <summary>For each set of places the places in order: 256 shuffles of the lower eight bytes, and as many of the upper.</summary>
    public static ulong[] Orders { get; } = [.. Enumerable.Range(0, 512).Select(static i => Order(i & 0xFF) + (i < 256 ? 0 : 0x0808_0808_0808_0808UL))];

    /// <summary>Writes the bytes that are kept, each half of the vector with one store; gives how many.</summary>
    /// <param name="order">The first of <see cref="Orders"/>, which a kernel asks for once.</param>
    /// <param name="bytes">Sixteen bytes.</param>
    /// <param name="places">A bit for each byte to keep; bits beyond the sixteenth do not matter.</param>
    /// <param name="output">Room for sixteen bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Store(ref ulong order, Vector128<byte> bytes, uint places, ref byte output)
    {
        Unsafe.WriteUnaligned(ref output, Shuffle(bytes, Unsafe.Add(ref order, places & 0xFF)));
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref output, BitOperations.PopCount(places & 0xFF)), Shuffle(bytes, Unsafe.Add(ref order, 256 + (places >> 8 & 0xFF))));
        return (nuint)BitOperations.PopCount(places & 0xFFFF);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Shuffle(Vector128<byte> bytes, ulong order) =>
        Vector128.ShuffleNative(bytes, Vector128.CreateScalarUnsafe(order).AsByte()).AsUInt64().ToScalar();

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
