using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <content>The blocks that hold more than ASCII and letters of one form.</content>
internal static partial class Utf8WideKernel512
{
    /// <summary>
    /// The next blocks, or the next one for a scheme that does not look around, or as much of it as vectors can do; false
    /// when the scalar code or the rules have to go on.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Careful<TLooksAround, TContext>(VectorTables tables, ref byte input, ref int read, ref byte output, ref int written, int blocks, ref ulong wasAffected, ref ulong wasInWord)
        where TLooksAround : struct, IConstant
        where TContext : struct, IConstant
    {
        int i = read;
        int o = written;
        ulong affected = wasAffected;
        ulong inWord = wasInWord;
        bool goesOn = true;
        (Vector512<byte> check0, Vector512<byte> check1) = Block512.Load(tables.Check);
        (Vector512<byte> first0, Vector512<byte> first1) = Block512.Load(tables.Bytes(0));
        (Vector512<byte> second0, Vector512<byte> second1) = Block512.Load(tables.Bytes(1));
        (Vector512<byte> third0, Vector512<byte> third1) = Block512.Load(tables.Bytes(2));
        (Vector512<byte> fourth0, Vector512<byte> fourth1) = Block512.Load(tables.Bytes(3));
        bool hasSigns = TLooksAround.Value && tables.HasAsciiSigns;
        bool hasMark = TLooksAround.Value && tables.Mark is not null;
        (byte mark0, byte mark1) = tables.Mark is [var m0, var m1] ? (m0, m1) : default;
        for (int block = 0; block < (TLooksAround.Value ? blocks : 1); block++)
        {
            Vector512<byte> current = Vector512.LoadUnsafe(ref input, (nuint)i);
            Vector512<byte> next = Vector512.LoadUnsafe(ref input, (nuint)i + 1);
            Vector512<byte> previous = Vector512.LoadUnsafe(ref input, (nuint)i - 1);
            Vector512<byte> letters = Block512.LetterLeads(current);
            Vector512<byte> trails = Block512.LetterLeads(previous);
            Vector512<byte> ownSlot = Block512.Slot(current, next);
            Vector512<byte> slotBefore = Block512.Slot(previous, current);
            Vector512<byte> even = current;
            Vector512<byte> odd = Vector512<byte>.Zero;
            if (TLooksAround.Value && hasSigns)
            {
                Vector512<byte> inNumber = Digits(previous) & Digits(next) & ~Digits(current);
                Vector512<byte> stays = inNumber | Vector512.GreaterThanOrEqual(current, Vector512.Create((byte)0x80));
                even = Vector512.ConditionalSelect(stays, current, Block512.LookUp(tables.Ascii(0), current));
                odd = Vector512.ConditionalSelect(stays, Vector512<byte>.Zero, Block512.LookUp(tables.Ascii(1), current));
            }

            even = Avx512BW.BlendVariable(even, Block512.LookUp(first0, ownSlot, first1), letters);
            even = Avx512BW.BlendVariable(even, Block512.LookUp(third0, slotBefore, third1), trails);
            odd = Avx512BW.BlendVariable(odd, Block512.LookUp(second0, ownSlot, second1), letters);
            odd = Avx512BW.BlendVariable(odd, Block512.LookUp(fourth0, slotBefore, fourth1), trails);

            ulong lead = letters.ExtractMostSignificantBits();
            Vector512<byte> check = Block512.LookUp(check0, ownSlot, check1);
            Vector512<byte> traits = default;
            var context = default(BlockContext);
            if (TLooksAround.Value)
            {
                traits = Block512.LookUp(tables.Traits, ownSlot);
            }

            if (TContext.Value)
            {
                context = BlockContext.Of(tables, traits, lead, affected);
            }

            int cut = 64;
            ulong stop = 0;
            bool isStrange = true;
            bool isClosed = false;
            if (TLooksAround.Value)
            {
                // With a mark, the last word of the block is cut off anyway, what is open in it too.
                Vector512<byte> partner = Block512.LookUp(tables.Partner!, next);
                ulong strange = Block512.Strange(current, next, previous, Vector512.Equals(check, current), partner)
                    | context.Behind | context.Stop | (hasMark ? 0 : context.Open) | Block512.Unfinished(current)
                    | (tables.HasCased ? Block512.Doubtful(traits, lead) : 0);
                isStrange = strange != 0 || Block512.IsMarkBehind(ref Unsafe.Add(ref input, i + Vector512<byte>.Count));
            }

            if (isStrange)
            {
                ulong unknown = Block512.Leads(current).ExtractMostSignificantBits() & ~Vector512.Equals(check, current).ExtractMostSignificantBits();
                ulong behind = context.Behind & ~unknown;
                if (TContext.Value && behind != 0)
                {
                    Vector512<byte> isBehind = Block512.Expand(behind);
                    Vector512<byte> isAfter = Block512.Expand(behind << 1);
                    even = Vector512.ConditionalSelect(isBehind, Block512.LookUp(tables.Behind(0), ownSlot), even);
                    even = Vector512.ConditionalSelect(isAfter, Block512.LookUp(tables.Behind(2), slotBefore), even);
                    odd = Vector512.ConditionalSelect(isBehind, Block512.LookUp(tables.Behind(1), ownSlot), odd);
                    odd = Vector512.ConditionalSelect(isAfter, Block512.LookUp(tables.Behind(3), slotBefore), odd);
                }

                stop = Block512.Marked(Vector512.LoadUnsafe(ref input, (nuint)i + 2), lead) | context.Stop;
                cut = Block512.Cut(tables, current, next, ownSlot, lead, unknown, hasMark ? 0 : context.Open, ref stop);
                isClosed = cut < 64 && (lead >> cut & 1) == 0;
            }

            if (TLooksAround.Value && hasMark)
            {
                ulong asks = Block512.Have(traits, LetterTraits.Asks) & lead;
                ulong forbids = Block512.Have(traits, LetterTraits.Forbids) & lead;
                ulong words = BlockWords.Marked(lead, inWord, asks, forbids, isClosed, ref cut);
                if (TContext.Value)
                {
                    cut = Math.Min(cut, BitOperations.TrailingZeroCount(context.Open));
                }

                if (words != 0)
                {
                    // The mark takes the places of the first letter's first byte, the letter those of its second.
                    Vector512<byte> isMark = Block512.Expand(words);
                    Vector512<byte> isLetter = Block512.Expand(words << 1);
                    ulong tooLong = (isLetter & ~Vector512.Equals(even, Vector512<byte>.Zero)).ExtractMostSignificantBits();
                    even = Vector512.ConditionalSelect(isMark, Vector512.Create(mark0), Vector512.ConditionalSelect(isLetter, Block512.LookUp(first0, slotBefore, first1), even));
                    odd = Vector512.ConditionalSelect(isMark, Vector512.Create(mark1), Vector512.ConditionalSelect(isLetter, Block512.LookUp(second0, slotBefore, second1), odd));
                    if (tooLong != 0)
                    {
                        // Seldom, so that the next block need not wait for the bytes of this one to know where it begins.
                        cut = Math.Min(cut, BitOperations.TrailingZeroCount(tooLong >> 1));
                    }
                }
            }

            if (cut < 64)
            {
                Vector512<byte> inside = Block512.Before(cut);
                even &= inside;
                odd &= inside;
            }

            o += (int)Store(even, odd, ref Unsafe.Add(ref output, o));
            i += cut;
            if (cut < 64)
            {
                if (cut < 2 || (stop >> cut & 1) != 0)
                {
                    goesOn = false;
                    break;
                }

                context = context with { Affects = context.Affects & ~(ulong.MaxValue << cut) };
                lead &= ~(ulong.MaxValue << cut);
            }

            affected = context.Affects >> (cut - 2);
            inWord = lead >> (cut - 2) & 1;
        }

        read = i;
        written = o;
        wasAffected = affected;
        wasInWord = inWord;
        return goesOn;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Digits(Vector512<byte> bytes) =>
        Vector512.LessThanOrEqual(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)9));
}
