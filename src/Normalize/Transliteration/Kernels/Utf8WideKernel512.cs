using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>
/// AVX-512 VBMI2, for schemes whose letters become up to four bytes, and for those with a mark before words or signs of
/// their own. Each byte of the block has two places of output: a letter four, everything else one and an empty one.
/// </summary>
internal static class Utf8WideKernel512
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
    {
        int i = read;
        int o = written;
        if (!BlockScan.MayBegin(source, i))
        {
            return;
        }

        ref byte input = ref MemoryMarshal.GetReference(source);
        ref byte output = ref MemoryMarshal.GetReference(destination);
        // Calls come before the tables are loaded: a call has no registers to keep them in.
        ulong affected = BlockScan.IsAffected(tables, source, i);
        ulong inWord = Utf8Codec.EndsLetter(source, i) ? 1UL : 0;
        int lastRead = source.Length - VectorTables.Margin;
        int lastWrite = destination.Length - (2 * Vector512<byte>.Count) - PackedForm.MaxLength;
        (Vector512<byte> check0, Vector512<byte> check1) = Block512.Load(tables.Check);
        (Vector512<byte> first0, Vector512<byte> first1) = Block512.Load(tables.Bytes(0));
        (Vector512<byte> second0, Vector512<byte> second1) = Block512.Load(tables.Bytes(1));
        (Vector512<byte> third0, Vector512<byte> third1) = Block512.Load(tables.Bytes(2));
        (Vector512<byte> fourth0, Vector512<byte> fourth1) = Block512.Load(tables.Bytes(3));
        bool hasContext = tables.HasContext;
        bool hasSigns = tables.HasAsciiSigns;
        bool hasMark = tables.Mark is not null;
        (byte mark0, byte mark1) = tables.Mark is [var m0, var m1] ? (m0, m1) : default;
        while (i <= lastRead && o <= lastWrite)
        {
            Vector512<byte> current = Vector512.LoadUnsafe(ref input, (nuint)i);
            Vector512<byte> next = Vector512.LoadUnsafe(ref input, (nuint)i + 1);
            Vector512<byte> previous = Vector512.LoadUnsafe(ref input, (nuint)i - 1);
            Vector512<byte> leads = Block512.Leads(current);
            Vector512<byte> trails = Block512.Leads(previous);
            Vector512<byte> ownSlot = Block512.Slot(current, next);
            Vector512<byte> slotBefore = Block512.Slot(previous, current);
            Vector512<byte> even = current;
            Vector512<byte> odd = Vector512<byte>.Zero;
            if (hasSigns)
            {
                Vector512<byte> inNumber = Digits(previous) & Digits(next);
                even = Vector512.ConditionalSelect(inNumber & ~Digits(current), current, Block512.LookUp(tables.Ascii(0), current));
                odd = Vector512.ConditionalSelect(inNumber & ~Digits(current), Vector512<byte>.Zero, Block512.LookUp(tables.Ascii(1), current));
            }

            Vector512<byte> evenSign = even;
            Vector512<byte> oddSign = odd;
            even = Avx512BW.BlendVariable(even, Block512.LookUp(first0, ownSlot, first1), leads);
            even = Avx512BW.BlendVariable(even, Block512.LookUp(third0, slotBefore, third1), trails);
            odd = Avx512BW.BlendVariable(odd, Block512.LookUp(second0, ownSlot, second1), leads);
            odd = Avx512BW.BlendVariable(odd, Block512.LookUp(fourth0, slotBefore, fourth1), trails);

            ulong lead = leads.ExtractMostSignificantBits();
            ulong unknown = lead & (~Vector512.Equals(Block512.LookUp(check0, ownSlot, check1), current)).ExtractMostSignificantBits();
            ulong marked = Block512.Marked(Vector512.LoadUnsafe(ref input, (nuint)i + 2), lead);
            Vector512<byte> traits = default;
            var context = default(BlockContext);
            if (hasContext | hasMark)
            {
                traits = Block512.LookUp(tables.Traits, ownSlot);
                context = BlockContext.Of(tables, traits, lead, affected);
            }

            int cut = 64;
            ulong stop = 0;
            if ((unknown | marked | (lead ^ Block512.Continuations(next)) | Block512.Signs(current) | context.Any) != 0)
            {
                Vector512<byte> letters = Block512.LetterLeads(current);
                Vector512<byte> letterTrails = Block512.LetterLeads(previous);
                Vector512<byte> isAscii = Vector512.LessThan(current, Vector512.Create((byte)0x80));
                even = Vector512.ConditionalSelect(letters | letterTrails, even, Vector512.ConditionalSelect(isAscii, evenSign, current));
                odd = Vector512.ConditionalSelect(letters | letterTrails, odd, isAscii & oddSign);
                lead = letters.ExtractMostSignificantBits();
                if (hasContext)
                {
                    context = BlockContext.Of(tables, Block512.LookUp(tables.Traits, ownSlot), lead, affected);
                }

                ulong behind = context.Behind & ~unknown;
                if (behind != 0)
                {
                    Vector512<byte> isBehind = Block512.Expand(behind);
                    Vector512<byte> isAfter = Block512.Expand(behind << 1);
                    even = Vector512.ConditionalSelect(isBehind, Block512.LookUp(tables.Behind(0), ownSlot), even) & ~isAfter;
                    odd = Vector512.ConditionalSelect(isBehind, Block512.LookUp(tables.Behind(1), ownSlot), odd) & ~isAfter;
                }

                stop = (marked & lead) | context.Stop;
                cut = Block512.Cut(tables, current, next, ownSlot, lead, unknown, context.Open, ref stop);
            }

            if (hasMark)
            {
                cut = Math.Min(cut, 64 - (int)(lead >> 63));
                ulong asks = Block512.Have(traits, LetterTraits.Asks) & lead;
                ulong forbids = Block512.Have(traits, LetterTraits.Forbids) & lead;
                bool isClosed = cut < 64 && (lead >> cut & 1) == 0;
                ulong words = BlockWords.Marked(lead, inWord, asks, forbids, isClosed, ref cut);
                if (words != 0)
                {
                    // The mark takes the places of the first letter's first byte, the letter those of its second.
                    Vector512<byte> isMark = Block512.Expand(words);
                    Vector512<byte> isLetter = Block512.Expand(words << 1);
                    ulong tooLong = (isLetter & ~Vector512.Equals(even, Vector512<byte>.Zero)).ExtractMostSignificantBits();
                    cut = Math.Min(cut, BitOperations.TrailingZeroCount(tooLong >> 1));
                    even = Vector512.ConditionalSelect(isMark, Vector512.Create(mark0), Vector512.ConditionalSelect(isLetter, Block512.LookUp(first0, slotBefore, first1), even));
                    odd = Vector512.ConditionalSelect(isMark, Vector512.Create(mark1), Vector512.ConditionalSelect(isLetter, Block512.LookUp(second0, slotBefore, second1), odd));
                }
            }

            if (cut < 64)
            {
                Vector512<byte> inside = Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)cut));
                even &= inside;
                odd &= inside;
            }

            o += Store(even, odd, ref Unsafe.Add(ref output, o));
            i += cut;
            if (cut < 64)
            {
                if (cut < 2 || (stop >> cut & 1) != 0)
                {
                    break;
                }

                context = context with { Affects = context.Affects & ~(ulong.MaxValue << cut) };
                lead &= ~(ulong.MaxValue << cut);
            }

            affected = context.Affects >> (cut - 2);
            inWord = lead >> (cut - 2) & 1;
        }

        if (i > read && Unsafe.Add(ref input, i - 1) >= 0xC0)
        {
            // The last block ended inside a letter.
            o += tables.WriteSecondHalf(Unsafe.Add(ref input, i - 1), Unsafe.Add(ref input, i), ref Unsafe.Add(ref output, o));
            i++;
        }

        read = i;
        written = o;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Digits(Vector512<byte> bytes) =>
        Vector512.LessThanOrEqual(bytes - Vector512.Create((byte)'0'), Vector512.Create((byte)9));

    /// <summary>Writes the places without the empty ones; gives how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Store(Vector512<byte> even, Vector512<byte> odd, ref byte output)
    {
        Vector512<byte> low = Avx512Vbmi.PermuteVar64x8x2(even, InterleaveLow, odd);
        Vector512<byte> high = Avx512Vbmi.PermuteVar64x8x2(even, InterleaveHigh, odd);
        Vector512<byte> keptLow = ~Vector512.Equals(low, Vector512<byte>.Zero);
        Vector512<byte> keptHigh = ~Vector512.Equals(high, Vector512<byte>.Zero);
        int lowCount = BitOperations.PopCount(keptLow.ExtractMostSignificantBits());
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, keptLow, low).StoreUnsafe(ref output);
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, keptHigh, high).StoreUnsafe(ref output, (nuint)lowCount);
        return lowCount + BitOperations.PopCount(keptHigh.ExtractMostSignificantBits());
    }

    private static Vector512<byte> InterleaveLow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create((byte)0, 64, 1, 65, 2, 66, 3, 67, 4, 68, 5, 69, 6, 70, 7, 71, 8, 72, 9, 73, 10, 74, 11, 75, 12, 76, 13, 77, 14, 78, 15, 79, 16, 80, 17, 81, 18, 82, 19, 83, 20, 84, 21, 85, 22, 86, 23, 87, 24, 88, 25, 89, 26, 90, 27, 91, 28, 92, 29, 93, 30, 94, 31, 95);
    }

    private static Vector512<byte> InterleaveHigh
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => InterleaveLow + Vector512.Create((byte)32);
    }
}
