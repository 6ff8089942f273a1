using System.Numerics;
using System.Runtime.CompilerServices;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>
/// Where a block has to be cut, worked out on bit masks: bit i is byte i. Shared by the vector kernels; everything
/// here is for blocks that hold more than ASCII and known letters.
/// </summary>
internal static class BlockScan
{
    /// <summary>
    /// First place that is not well-formed UTF-8 or belongs to a kind the vector code leaves alone, the size when there is none;
    /// always the start of a character. E0, ED and F0..F4 narrow their second byte, so they are left to the scalar code.
    /// </summary>
    /// <param name="continuations">Bytes 80..BF.</param>
    /// <param name="continued">Bytes with one of these behind them.</param>
    /// <param name="two">Lead bytes C2..DF.</param>
    /// <param name="three">Lead bytes E1..EC, EE, EF.</param>
    /// <param name="other">Lead bytes and bytes of no use: E0, ED, F0..FF, C0, C1.</param>
    /// <param name="size">Bytes in the block, up to 64; the masks have no bits beyond.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Cut(ulong continuations, ulong continued, ulong two, ulong three, ulong other, int size)
    {
        ulong bad = (continued ^ (two | three | (three << 1))) & Mask(size);
        int cut = size;
        if (bad != 0)
        {
            // Back to the character that is broken, or has a stray byte behind it: it begins at a byte that is no continuation.
            ulong starts = ~continuations & (bad ^ (bad - 1));
            cut = starts == 0 ? 0 : 63 - BitOperations.LeadingZeroCount(starts);
        }

        // A character that goes on behind the block waits for the next one.
        ulong open = ((two | three) & (1UL << (size - 1))) | (three & (1UL << (size - 2))) | other;
        return Math.Min(cut, BitOperations.TrailingZeroCount(open));
    }

    /// <summary>The lowest <paramref name="count"/> bits; all for 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;

    /// <summary>
    /// A block may begin at <paramref name="i"/>: at a character, and the bytes before it, which are looked at, are neither half
    /// a character nor a mark that composes.
    /// </summary>
    public static bool MayBegin(ReadOnlySpan<byte> source, int i) =>
        i >= 2 && i <= source.Length - VectorTables.Margin && source[i - 1] < 0xC0 && source[i - 2] != 0xCC && (source[i] & 0xC0) != 0x80;

    /// <summary>1 when the letter before <paramref name="i"/>, if there is one, makes a following one change.</summary>
    public static ulong IsAffected(VectorTables tables, ReadOnlySpan<byte> source, int i) =>
        tables.HasContext && Utf8Codec.EndsLetter(source, i) && tables.Affecting.Contains(Alphabet.ToLower(Utf8Codec.NeighbourBefore(source, i))) ? 1UL : 0;
}
