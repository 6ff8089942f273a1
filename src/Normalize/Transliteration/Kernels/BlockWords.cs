using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>The words of a block on bit masks: which of them have a mark before them.</summary>
internal static class BlockWords
{
    /// <summary>
    /// The first bytes of the words that ask for the mark. A word that is not whole before <paramref name="cut"/> moves the
    /// cut to its start: it is judged with the next block, or by the rules when it fills the block.
    /// </summary>
    /// <param name="lead">First bytes of letters.</param>
    /// <param name="inWord">1 when a letter stands right before the block.</param>
    /// <param name="asks">First bytes of the letters that ask for the mark.</param>
    /// <param name="forbids">First bytes of the letters that forbid it.</param>
    /// <param name="isClosed">What stands at the cut is there to be seen, and is no letter: a word may end there.</param>
    /// <param name="cut">Where the block ends for now; a letter that begins at its last byte is left to the next one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Marked(ulong lead, ulong inWord, ulong asks, ulong forbids, bool isClosed, ref int cut)
    {
        ulong letters = lead | (lead << 1);
        ulong starts = letters & ~(letters << 1) & ~inWord;
        if (cut == 64 && starts != 0)
        {
            // Where the next block begins is all it waits for: the shortest way there.
            cut = (long)letters < 0 ? 63 - BitOperations.LeadingZeroCount(starts) : cut;
        }
        else
        {
            cut = Math.Min(cut, 64 - (int)(lead >> 63));
            if (!isClosed && cut > 0 && (letters >> (cut - 1) & 1) != 0 && (starts & BlockScan.Mask(cut)) is var open && open != 0)
            {
                cut = 63 - BitOperations.LeadingZeroCount(open);
            }
        }

        // A carry that starts at the first letter of a word runs through to its end, unless it meets a hole on the way: that
        // tells whether a letter is in the word for all words at once. The n-th end then belongs to the n-th start.
        ulong inside = letters & BlockScan.Mask(cut);
        ulong first = inside & ~(inside << 1);
        ulong ends = (inside << 1) & ~inside;
        ulong marked = ends & ~(first + (inside & ~asks)) & (first + (inside & ~forbids));
        return Bmi2.X64.ParallelBitDeposit(Bmi2.X64.ParallelBitExtract(marked, ends), first) & ~inWord;
    }
}
