using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Normalize.Transliteration;

/// <summary>Writes the bytes of a vector that are not zero, eight at a time, for machines that cannot compress.</summary>
internal static class BlockSqueeze
{
    /// <summary>For each set of places the places in order: 256 shuffles of eight bytes.</summary>
    private static readonly ulong[] s_order = [.. Enumerable.Range(0, 256).Select(Order)];

    /// <summary>Writes eight bytes, of which the first so many count; gives how many.</summary>
    /// <param name="bytes">Eight bytes.</param>
    /// <param name="places">A bit for each byte to keep; bits beyond the eighth do not matter.</param>
    /// <param name="output">Room for eight bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Store(ulong bytes, uint places, ref byte output)
    {
        ulong order = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(s_order), places & 0xFF);
        Vector128<byte> squeezed = Vector128.ShuffleNative(Vector128.CreateScalarUnsafe(bytes).AsByte(), Vector128.CreateScalarUnsafe(order).AsByte());
        Unsafe.WriteUnaligned(ref output, squeezed.AsUInt64().ToScalar());
        return BitOperations.PopCount(places & 0xFF);
    }

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
