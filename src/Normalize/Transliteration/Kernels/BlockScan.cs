using System.Numerics;
using System.Runtime.CompilerServices;

namespace Normalize.Transliteration;

/// <summary>
/// Where a block of 64 bytes has to be cut, worked out on bit masks: bit i is byte i. Shared by the vector kernels; everything
/// here is for blocks that hold more than ASCII and known letters.
/// </summary>
internal static class BlockScan
{
    /// <summary>
    /// First place that is not well-formed UTF-8 or belongs to a kind the vector code leaves alone, 64 when there is none;
    /// always the start of a character. E0, ED and F0..F4 narrow their second byte, so they are left to the scalar code.
    /// </summary>
    /// <param name="continuations">Bytes 80..BF.</param>
    /// <param name="continued">Bytes with one of these behind them.</param>
    /// <param name="two">Lead bytes C2..DF.</param>
    /// <param name="three">Lead bytes E1..EC, EE, EF.</param>
    /// <param name="other">Lead bytes and bytes of no use: E0, ED, F0..FF, C0, C1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Cut(ulong continuations, ulong continued, ulong two, ulong three, ulong other)
    {
        ulong bad = continued ^ (two | three | (three << 1));
        int cut = 64;
        if (bad != 0)
        {
            // Back to the character that is broken, or has a stray byte behind it: it begins at a byte that is no continuation.
            ulong starts = ~continuations & (bad ^ (bad - 1));
            cut = starts == 0 ? 0 : 63 - BitOperations.LeadingZeroCount(starts);
        }

        // A character that goes on behind the block waits for the next one.
        ulong open = ((two | three) & (1UL << 63)) | (three & (1UL << 62)) | other;
        return Math.Min(cut, BitOperations.TrailingZeroCount(open));
    }

    /// <summary>The lowest <paramref name="count"/> bits; all for 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;
}
