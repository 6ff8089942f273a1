using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>
/// AVX-512 VBMI2, for schemes whose letters become up to four bytes, and for those with a mark before words. Each byte
/// of the block has two places of output: a letter four, everything else one and an empty one.
/// </summary>
internal static class Utf8WideKernel512
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ForwardTables forward, VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
    {
        int i = read;
        int o = written;
        byte[]? mark = tables.Mark;
        if (i < 2 || (source[i - 1] & 0xFC) == 0xD0 || (mark is not null && source[i - 2] == 0xCC))
        {
            // The bytes before a block are looked at; they must not be half a letter, or hide that a word goes on.
            return;
        }

        ref byte input = ref MemoryMarshal.GetReference(source);
        ref byte output = ref MemoryMarshal.GetReference(destination);
        int lastRead = source.Length - VectorTables.Margin;
        int lastWrite = destination.Length - (2 * Vector512<byte>.Count) - PackedForm.MaxLength - (mark is null ? 0 : 32 * mark.Length);
        (Vector512<byte> first0, Vector512<byte> first1) = Utf8Kernel512.Load(tables.Bytes(0));
        (Vector512<byte> second0, Vector512<byte> second1) = Utf8Kernel512.Load(tables.Bytes(1));
        (Vector512<byte> third0, Vector512<byte> third1) = Utf8Kernel512.Load(tables.Bytes(2));
        (Vector512<byte> fourth0, Vector512<byte> fourth1) = Utf8Kernel512.Load(tables.Bytes(3));
        (Vector512<byte> check0, Vector512<byte> check1) = Utf8Kernel512.Load(tables.Check);
        (Vector512<byte> ascii0, Vector512<byte> ascii1) = Utf8Kernel512.Load(tables.LookAtAscii);
        bool longRuns = tables.HasLongRunsOnly;
        bool hasContext = tables.HasContext;
        byte signSecondByte = tables.SignSecondByte;
        ulong affected = 1;
        ulong inWord = Utf8Codec.EndsLetter(source, i) ? 1UL : 0;
        while (i <= lastRead && o <= lastWrite)
        {
            Vector512<byte> current = Vector512.LoadUnsafe(ref input, (nuint)i);
            Vector512<byte> next = Vector512.LoadUnsafe(ref input, (nuint)i + 1);
            Vector512<byte> previous = Vector512.LoadUnsafe(ref input, (nuint)i - 1);
            Vector512<byte> leads = Vector512.Equals(current & Vector512.Create((byte)0xFC), Vector512.Create((byte)0xD0));
            Vector512<byte> trails = Vector512.Equals(previous & Vector512.Create((byte)0xFC), Vector512.Create((byte)0xD0));
            Vector512<byte> cell = Utf8Kernel512.Cell(current, next, previous, trails);
            Vector512<byte> slot = Utf8Kernel512.Slot(cell);
            Vector512<byte> check = Avx512Vbmi.PermuteVar64x8x2(check0, slot, check1);
            Vector512<byte> even = Vector512.ConditionalSelect(
                leads,
                Avx512Vbmi.PermuteVar64x8x2(first0, slot, first1),
                Vector512.ConditionalSelect(trails, Avx512Vbmi.PermuteVar64x8x2(third0, slot, third1), current));
            Vector512<byte> odd = Vector512.ConditionalSelect(
                leads,
                Avx512Vbmi.PermuteVar64x8x2(second0, slot, second1),
                trails & Avx512Vbmi.PermuteVar64x8x2(fourth0, slot, fourth1));

            ulong lead = leads.ExtractMostSignificantBits();
            ulong stop = lead & Utf8Kernel512.Differ(check ^ cell, VectorTables.CellBits);
            stop |= Utf8Kernel512.AsciiStops(current, next, ascii0, ascii1);
            ulong affects = 0;
            ulong begins = 0;
            if (hasContext)
            {
                (affects, begins) = Utf8Kernel512.Context(check, lead, affected, longRuns, ref stop);
            }

            // The usual block holds ASCII and letters, and only its last byte says how far it goes: so the next block can
            // be loaded before this one is done. Everything unusual is behind one branch.
            int cut = 64 - Utf8Kernel512.IsLead(Unsafe.Add(ref input, i + 63));
            if ((stop | begins | Utf8Kernel512.Strangers(current, lead)) != 0 || Unsafe.Add(ref input, i + 64) == 0xCC)
            {
                int limit = Utf8Kernel512.Limit(current, next, lead, signSecondByte, ref stop);
                bool markFollows = (lead & (1UL << 62)) != 0 && Unsafe.Add(ref input, i + 64) == 0xCC;
                limit = markFollows ? Math.Min(limit, 62) : limit;
                limit = begins == 0 ? limit : Math.Min(limit, BitOperations.TrailingZeroCount(begins));
                cut = Math.Min(limit, BitOperations.TrailingZeroCount(stop));
            }

            if (mark is null)
            {
                o += Store(even, odd, 0, cut, ref Unsafe.Add(ref output, o));
            }
            else
            {
                ulong asks = Utf8Kernel512.Differ(check, VectorTables.Asks) & lead;
                ulong forbids = Utf8Kernel512.Differ(check, VectorTables.Forbids) & lead;
                ulong marked = BlockWords.Marked(lead, inWord, asks, forbids, isClosed: stop != 0 && cut == BitOperations.TrailingZeroCount(stop), ref cut);
                int from = 0;
                for (; marked != 0; marked &= marked - 1)
                {
                    int at = BitOperations.TrailingZeroCount(marked);
                    o += Store(even, odd, from, at, ref Unsafe.Add(ref output, o));
                    Unsafe.CopyBlockUnaligned(ref Unsafe.Add(ref output, o), ref MemoryMarshal.GetArrayDataReference(mark), (uint)mark.Length);
                    o += mark.Length;
                    from = at;
                }

                o += Store(even, odd, from, cut, ref Unsafe.Add(ref output, o));
            }

            i += cut;
            affected = 1;
            bool goesOn = mark is null ? cut >= 61 : cut >= 2 && (stop == 0 || cut != BitOperations.TrailingZeroCount(stop));
            if (goesOn)
            {
                affected = affects >> (cut - 2) & 1;
                inWord = lead >> (cut - 2) & 1;
            }
            else if (Utf8ScalarKernel.TryLetter(forward, ref input, ref i, ref output, ref o))
            {
                inWord = 1;
            }
            else
            {
                break;
            }
        }

        read = i;
        written = o;
    }

    /// <summary>Writes the places of the bytes <paramref name="from"/> to <paramref name="to"/>, without the empty ones; gives how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Store(Vector512<byte> even, Vector512<byte> odd, int from, int to, ref byte output)
    {
        if (to - from < Vector512<byte>.Count)
        {
            Vector512<byte> inside = Vector512.LessThan(Vector512<byte>.Indices - Vector512.Create((byte)from), Vector512.Create((byte)(to - from)));
            even &= inside;
            odd &= inside;
        }

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
