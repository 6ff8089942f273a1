using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>
/// AVX-512 VBMI2, for schemes whose letters become up to four bytes, and for those with a mark before words or signs of
/// their own. Each byte of the block has two places of output: a letter four, or three with one of them empty, everything
/// else one and an empty one.
/// </summary>
internal static partial class Utf8WideKernel512
{
    public static void Run<TFour, TCased, TLooksAround, TContext>(VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
        where TFour : struct, IConstant
        where TCased : struct, IConstant
        where TLooksAround : struct, IConstant
        where TContext : struct, IConstant
    {
        if (!BlockScan.MayBegin(source, read))
        {
            return;
        }

        ref byte input = ref MemoryMarshal.GetReference(source);
        ref byte output = ref MemoryMarshal.GetReference(destination);
        int i = read;
        int o = written;
        ulong affected = BlockScan.IsAffected(tables, source, i);
        ulong inWord = Utf8Codec.EndsLetter(source, i) ? 1UL : 0;
        while (Block512.Count(source.Length - i, (destination.Length - o - PackedForm.MaxLength) / 2) is > 0 and int blocks)
        {
            int plain = 0;
            if (!TLooksAround.Value)
            {
                plain = Plain<TFour, TCased>(tables, ref Unsafe.Add(ref input, i), ref Unsafe.Add(ref output, o), blocks, ref o);
                i += plain;
            }

            if (plain <= (blocks - 1) * Vector512<byte>.Count && !Careful<TLooksAround, TContext>(tables, ref input, ref i, ref output, ref o, blocks, ref affected, ref inWord))
            {
                break;
            }
        }

        if (i > read && Unsafe.Add(ref input, i - 1) >= 0xC0)
        {
            // The last block ended inside a character.
            o += tables.WriteSecondHalf(Unsafe.Add(ref input, i - 1), Unsafe.Add(ref input, i), ref Unsafe.Add(ref output, o));
            i++;
        }

        read = i;
        written = o;
    }

    /// <summary>
    /// Blocks of which <see cref="Block512.Strange"/> finds nothing, without what is <see cref="BlockScan.LeftOver"/>; gives how many
    /// bytes. A loop of its own, so that tables and constants keep their registers.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Plain<TFour, TCased>(VectorTables tables, ref byte input, ref byte output, int blocks, ref int written)
        where TFour : struct, IConstant
        where TCased : struct, IConstant
    {
        (Vector512<byte> check0, Vector512<byte> check1) = Block512.Load(tables.Check);
        (Vector512<byte> traits0, Vector512<byte> traits1) = Block512.Load(tables.Traits);
        (Vector512<byte> partner0, Vector512<byte> partner1) = Block512.Load(tables.Partner!);
        (Vector512<byte> first0, Vector512<byte> first1) = Block512.Load(tables.Bytes(0));
        (Vector512<byte> third0, Vector512<byte> third1) = Block512.Load(tables.Bytes(2));
        (Vector512<byte> second0, Vector512<byte> second1) = Block512.Load(tables.Bytes(1));
        (Vector512<byte> fourth0, Vector512<byte> fourth1) = Block512.Load(tables.Bytes(3));
        bool isSeldomWide = tables.IsSeldomWide;
        nuint i = 0;
        nuint o = 0;

        // Each block is written while the next one is looked up, so that neither waits for the other's results.
        Vector512<byte> waitingEven = Vector512<byte>.Zero;
        Vector512<byte> waitingOdd = Vector512<byte>.Zero;
        nuint end = (nuint)blocks * (nuint)Vector512<byte>.Count;
        do
        {
            Block512.AskAhead(ref Unsafe.Add(ref input, i));
            Vector512<byte> current = Vector512.LoadUnsafe(ref input, i);
            Vector512<byte> next = Vector512.LoadUnsafe(ref input, i + 1);
            Vector512<byte> previous = Vector512.LoadUnsafe(ref Unsafe.Subtract(ref input, 1), i);
            Vector512<byte> slot = Block512.Slot(current, next);
            Vector512<byte> known = Vector512.Equals(Block512.LookUp(check0, slot, check1), current);
            ulong strange = Block512.Strange(current, next, previous, known, Block512.LookUp(partner0, next, partner1));
            if (TCased.Value)
            {
                strange |= Block512.Doubtful(Block512.LookUp(traits0, slot, traits1), known.ExtractMostSignificantBits());
            }

            if (strange != 0)
            {
                break;
            }

            Vector512<byte> slotBefore = Block512.Slot(previous, current);
            Vector512<byte> trails = Block512.LetterLeads(previous);
            Vector512<byte> even = Avx512BW.BlendVariable(current, Block512.LookUp(third0, slotBefore, third1), trails);
            even = Avx512BW.BlendVariable(even, Block512.LookUp(first0, slot, first1), known);
            Vector512<byte> odd = Avx512BW.BlendVariable(Vector512<byte>.Zero, Block512.LookUp(fourth0, slotBefore, fourth1), trails);
            if (TFour.Value)
            {
                odd = Avx512BW.BlendVariable(odd, Block512.LookUp(second0, slot, second1), known);
            }

            o += Store<TFour>(waitingEven, waitingOdd, isSeldomWide, ref Unsafe.Add(ref output, o));
            waitingEven = even;
            waitingOdd = odd;
            i += (nuint)Vector512<byte>.Count;
        }
        while (i < end);

        int back = i == 0 ? 0 : BlockScan.LeftOver(ref Unsafe.Add(ref input, i));
        Vector512<byte> inside = Block512.Before(Vector512<byte>.Count - back);
        o += Store<TFour>(waitingEven & inside, waitingOdd & inside, isSeldomWide, ref Unsafe.Add(ref output, o));
        i -= (nuint)back;
        written += (int)o;
        return (int)i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Store<TFour>(Vector512<byte> even, Vector512<byte> odd, bool isSeldomWide, ref byte output)
        where TFour : struct, IConstant =>
        TFour.Value ? Store(even, odd, ref output)
        : !isSeldomWide ? StoreThirds(even, odd, ref output)
        : odd == Vector512<byte>.Zero ? Block512.Store(even, ref output)
        : Store(even, odd, ref output);

    /// <summary>Writes the places without the empty ones; gives how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Store(Vector512<byte> even, Vector512<byte> odd, ref byte output)
    {
        nuint low = Block512.Store(Avx512Vbmi.PermuteVar64x8x2(even, InterleaveLow, odd), ref output);
        return low + Block512.Store(Avx512Vbmi.PermuteVar64x8x2(even, InterleaveHigh, odd), ref Unsafe.Add(ref output, low));
    }

    /// <summary>
    /// The same when few of the odd places are taken: the third byte of a letter moves to the next place, what is there to the one
    /// behind it, and so on up to the nearest empty one. A sum finds how far: its carry runs through the places that are taken.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint StoreThirds(Vector512<byte> even, Vector512<byte> odd, ref byte output)
    {
        Vector512<byte> hasThird = ~Vector512.Equals(odd, Vector512<byte>.Zero);
        ulong thirds = hasThird.ExtractMostSignificantBits();
        ulong taken = (~Vector512.Equals(even, Vector512<byte>.Zero)).ExtractMostSignificantBits();
        ulong moved = (taken + (thirds << 1)) ^ taken;
        int count = BitOperations.PopCount(taken | moved);
        if (count != BitOperations.PopCount(taken) + BitOperations.PopCount(thirds))
        {
            // Two third bytes on the way to one empty place, or none left in the block.
            return Store(even, odd, ref output);
        }

        Vector512<byte> before = Avx512Vbmi.PermuteVar64x8(Avx512BW.BlendVariable(even, odd, hasThird), Vector512<byte>.Indices - Vector512<byte>.One);
        Vector512<byte> bytes = Avx512BW.BlendVariable(even, before, Block512.Expand(moved));
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, ~Vector512.Equals(bytes, Vector512<byte>.Zero), bytes).StoreUnsafe(ref output);
        return (nuint)count;
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
