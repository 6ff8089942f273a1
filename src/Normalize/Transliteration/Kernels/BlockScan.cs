using System.Numerics;
using System.Runtime.CompilerServices;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>
/// Where a block of 64 bytes has to be cut, worked out on bit masks: bit i is byte i. For blocks that hold more than ASCII,
/// known letters and the commoner signs. And where a block may begin.
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
        ulong bad = (continued ^ (two | three | (three << 1)));
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

    /// <summary>
    /// A block may begin at <paramref name="i"/>: at a character, and the bytes before it, which are looked at, are neither half
    /// a character nor a mark that composes.
    /// </summary>
    public static bool MayBegin(ReadOnlySpan<byte> source, int i) =>
        i >= 2 && i <= source.Length - VectorTables.Margin && source[i - 1] < 0xC0 && source[i - 2] != 0xCC && (source[i] & 0xC0) != 0x80;

    /// <summary>
    /// How many bytes at the end of a block are for the next one: a character that goes on behind it and may yet be ill-formed, or
    /// one with a mark behind it, with which it may compose.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LeftOver(ref byte end)
    {
        bool isContinued = Block512.IsMarkBehind(ref end) || (end & 0xC0) == 0x80;
        return !isContinued ? 0
            : (Unsafe.Subtract(ref end, 1) & 0xC0) != 0x80 ? 1
            : (Unsafe.Subtract(ref end, 2) & 0xC0) != 0x80 ? 2 : 3;
    }

    /// <summary>
    /// How far to go back from the end of a block to the start of a sign of three bytes that is not whole: it has been copied
    /// as it is, and may yet be ill-formed.
    /// </summary>
    public static int Unfinished(ref byte end) =>
        Unsafe.Subtract(ref end, 1) == 0xE2 ? 1 : Unsafe.Subtract(ref end, 2) == 0xE2 ? 2 : 0;

    /// <summary>1 when the letter before <paramref name="i"/>, if there is one, makes a following one change.</summary>
    public static ulong IsAffected(VectorTables tables, ReadOnlySpan<byte> source, int i) =>
        tables.HasContext && Utf8Codec.EndsLetter(source, i) && tables.Affecting.Contains(Alphabet.ToLower(Utf8Codec.NeighbourBefore(source, i))) ? 1UL : 0;
}
