using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Normalize.Transliteration;

/// <summary>The letters of a block whose neighbours matter, as bit masks of their first bytes.</summary>
/// <param name="Affects">Letters that make a following one change.</param>
/// <param name="Behind">Letters behind one that affects them, whose form is in the tables.</param>
/// <param name="Stop">Letters that take the rules.</param>
/// <param name="Open">Letters that can be told only when more of the text is seen.</param>
internal readonly record struct BlockContext(ulong Affects, ulong Behind, ulong Stop, ulong Open)
{
    /// <param name="tables">The scheme.</param>
    /// <param name="traits">Of the letters.</param>
    /// <param name="lead">First bytes of letters.</param>
    /// <param name="affected">1 when the letter right before the block affects, 2 when it is the one that began at the last byte before.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BlockContext Of(VectorTables tables, Vector512<byte> traits, ulong lead, ulong affected)
    {
        ulong affects = Block512.Have(traits, LetterTraits.Affects) & lead;
        ulong behind = Block512.Have(traits, LetterTraits.Triggers) & lead & ((affects << 2) | affected);
        ulong stop = tables.HasBehind ? 0 : behind;
        ulong open = 0;
        if (tables.HasRuns)
        {
            bool longRuns = tables.HasLongRunsOnly;
            ulong begins = Block512.Have(traits, LetterTraits.BeginsRun) & lead;
            ulong goesOn = Block512.Have(traits, LetterTraits.GoesOnInRun) & lead;
            stop |= begins & (goesOn >> 2) & (longRuns ? goesOn >> 4 : ulong.MaxValue);
            open = begins & (longRuns ? 0xFUL << 60 : 0x3UL << 62) & ((goesOn >> 2) | (0x3UL << 62));
        }

        // The second byte of a form must not fall behind the block.
        return new BlockContext(affects, behind & ~stop, stop, open | (behind & (1UL << 63)));
    }
}
