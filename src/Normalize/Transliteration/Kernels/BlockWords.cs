using System.Numerics;

namespace Normalize.Transliteration;

/// <summary>The words of a block on bit masks: which of them have a mark before them.</summary>
internal static class BlockWords
{
    /// <summary>
    /// The lead bytes of the words that ask for the mark. A word that is not whole before <paramref name="cut"/> moves the
    /// cut to its start: it is judged with the next block, or by the rules when it fills the block.
    /// </summary>
    /// <param name="lead">First bytes of letters.</param>
    /// <param name="inWord">1 when a letter stands right before the block.</param>
    /// <param name="asks">First bytes of the letters that ask for the mark.</param>
    /// <param name="forbids">First bytes of the letters that forbid it.</param>
    /// <param name="isClosed">What stands at the cut is no letter, so that a word may end there.</param>
    /// <param name="cut">Where the block ends for now.</param>
    public static ulong Marked(ulong lead, ulong inWord, ulong asks, ulong forbids, bool isClosed, ref int cut)
    {
        ulong letters = lead | (lead << 1);
        ulong marked = 0;
        ulong starts = lead & ~((lead << 2) | inWord) & BlockScan.Mask(cut);
        for (; starts != 0; starts &= starts - 1)
        {
            int start = BitOperations.TrailingZeroCount(starts);
            int end = start + BitOperations.TrailingZeroCount(~(letters >> start));
            if (end > cut || (end == cut && !isClosed))
            {
                cut = start;
                break;
            }

            ulong word = BlockScan.Mask(end) & ~BlockScan.Mask(start);
            if ((asks & word) != 0 && (forbids & word) == 0)
            {
                marked |= 1UL << start;
            }
        }

        return marked;
    }
}
