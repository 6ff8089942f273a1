using System.Numerics;
using System.Runtime.CompilerServices;

namespace Normalize.Transliteration;

/// <summary>
/// Where a block of up to 64 bytes has to be cut, worked out on bit masks: bit i is byte i. Shared by the vector kernels; everything
/// here is for blocks that hold more than ASCII and known letters.
/// </summary>
internal static class BlockScan
{
    /// <summary>
    /// First place at or below <paramref name="limit"/> that is not well-formed UTF-8 or belongs to a kind the vector code leaves
    /// alone; always the start of a character. E0, ED and F0..F4 narrow their second byte, so they are left to the scalar code.
    /// </summary>
    /// <param name="continuations">Bytes 80..BF.</param>
    /// <param name="two">Lead bytes C2..DF.</param>
    /// <param name="three">Lead bytes E1..EC, EE, EF.</param>
    /// <param name="other">Lead bytes and bytes of no use: E0, ED, F0..FF, C0, C1.</param>
    /// <param name="limit">Length of the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Cut(ulong continuations, ulong two, ulong three, ulong other, int limit)
    {
        ulong expected = ((two | three) << 1) | (three << 2);
        ulong bad = (continuations ^ expected) & Mask(limit);
        int cut = limit;
        if (bad != 0)
        {
            // Back to the character that is broken, or the one before it: both begin at a byte that is no continuation.
            ulong starts = ~continuations & (Mask(BitOperations.TrailingZeroCount(bad)));
            cut = starts == 0 ? 0 : 63 - BitOperations.LeadingZeroCount(starts);
        }

        // A character that goes on behind the block waits for the next one.
        ulong open = ((two | three) & (1UL << (limit - 1))) | (three & (1UL << (limit - 2))) | other;
        return Math.Min(cut, BitOperations.TrailingZeroCount(open));
    }

    /// <summary>The lowest <paramref name="count"/> bits; all for 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;
}
