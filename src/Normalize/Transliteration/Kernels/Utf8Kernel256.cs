using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>
/// AVX2: like the AVX-512 kernels, but a table of 128 slots is looked up by its eight rows of sixteen, and sets of letters
/// by bits. Schemes with a mark before words or with signs of their own are for the scalar kernel.
/// </summary>
internal static class Utf8Kernel256
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TWidth>(VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
        where TWidth : struct, IFormWidth
    {
        int i = read;
        int o = written;
        if (!BlockScan.MayBegin(source, i))
        {
            return;
        }

        ref byte input = ref MemoryMarshal.GetReference(source);
        ref byte output = ref MemoryMarshal.GetReference(destination);
        int lastRead = source.Length - VectorTables.Margin;
        int lastWrite = destination.Length - (2 * Vector256<byte>.Count) - PackedForm.MaxLength;
        uint affected = (uint)BlockScan.IsAffected(tables, source, i);
        bool hasContext = tables.HasContext;
        ref byte known = ref MemoryMarshal.GetArrayDataReference(tables.Known);
        ref byte first0 = ref MemoryMarshal.GetArrayDataReference(tables.Rows(0));
        ref byte first1 = ref MemoryMarshal.GetArrayDataReference(tables.Rows(1));
        ref byte second0 = ref MemoryMarshal.GetArrayDataReference(tables.Rows(TWidth.IsWide ? 2 : 1));
        ref byte second1 = ref MemoryMarshal.GetArrayDataReference(tables.Rows(3));
        ref ulong order = ref MemoryMarshal.GetArrayDataReference(tables.Order);
        while (i <= lastRead && o <= lastWrite)
        {
            Vector256<byte> current = Vector256.LoadUnsafe(ref input, (nuint)i);
            Vector256<byte> next = Vector256.LoadUnsafe(ref input, (nuint)i + 1);
            Vector256<byte> previous = Vector256.LoadUnsafe(ref input, (nuint)i - 1);
            Vector256<byte> isLead = Vector256.Equals(current & Vector256.Create((byte)0xFC), Vector256.Create((byte)0xD0));
            Vector256<byte> isTrail = Vector256.Equals(previous & Vector256.Create((byte)0xFC), Vector256.Create((byte)0xD0));
            Vector256<byte> first = Vector256.ConditionalSelect(isTrail, previous, current);
            Vector256<byte> second = Vector256.ConditionalSelect(isTrail, current, next);
            Vector256<byte> slot = (second & Vector256.Create((byte)0x3F)) | ((first + Vector256.Create((byte)0x6F)) & Vector256.Create((byte)0x40));

            Vector256<byte> even = Vector256.ConditionalSelect(isTrail, LookUp(ref second0, slot), LookUp(ref first0, slot));
            Vector256<byte> odd = default;
            even = Vector256.ConditionalSelect(isLead | isTrail, even, current);
            if (TWidth.IsWide)
            {
                odd = Vector256.ConditionalSelect(isTrail, LookUp(ref second1, slot), LookUp(ref first1, slot)) & (isLead | isTrail);
            }

            // The bit of the first byte and the upper half of the second; the row of the lower half.
            Vector256<byte> low = second & Vector256.Create((byte)0x0F);
            Vector256<byte> pair = ((second.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)3)) | ((first.AsUInt16() << 2).AsByte() & Vector256.Create((byte)4));
            Vector256<byte> bit = Shuffle(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(LetterBits.Powers)), pair);
            Vector256<byte> isUpper = Vector256.Equals(first & Vector256.Create((byte)2), Vector256.Create((byte)2));

            uint lead = isLead.ExtractMostSignificantBits();
            uint continued = Continuations(next);
            uint stop = lead & ~Find(ref known, low, bit, isUpper);
            stop |= lead & Vector256.Equals(Vector256.LoadUnsafe(ref input, (nuint)i + 2), Vector256.Create((byte)0xCC)).ExtractMostSignificantBits();
            stop |= (Vector256.Equals(current, Vector256<byte>.Zero) | (Vector256.Equals(current, Vector256.Create((byte)':')) & Vector256.Equals(next, Vector256.Create((byte)'/')))).ExtractMostSignificantBits();
            uint affects = 0;
            uint open = 0;
            if (hasContext)
            {
                affects = lead & Find(ref MemoryMarshal.GetArrayDataReference(tables.With(LetterTraits.Affects)), low, bit, isUpper);
                stop |= lead & Find(ref MemoryMarshal.GetArrayDataReference(tables.With(LetterTraits.Triggers)), low, bit, isUpper) & ((affects << 2) | affected);
                if (tables.HasRuns)
                {
                    // Whether the run is there is for the rules to see; that its second letter is, is enough to stop.
                    uint begins = lead & Find(ref MemoryMarshal.GetArrayDataReference(tables.With(LetterTraits.BeginsRun)), low, bit, isUpper);
                    stop |= begins & (Find(ref MemoryMarshal.GetArrayDataReference(tables.With(LetterTraits.GoesOnInRun)), low, bit, isUpper) >> 2);
                    open = begins & (3U << (Vector256<byte>.Count - 2));
                }
            }

            int cut = Vector256<byte>.Count;
            uint strange = current.ExtractMostSignificantBits() ^ (lead | isTrail.ExtractMostSignificantBits());
            if ((stop | open | strange | (lead ^ continued)) != 0)
            {
                cut = Cut(tables, current, next, open, ref stop);
                Vector256<byte> inside = Vector256.LessThan(Vector256<byte>.Indices, Vector256.Create((byte)cut));
                even &= inside;
                odd &= inside;
            }

            if (TWidth.IsWide)
            {
                o += Store(ref order, (Vector256.WidenLower(even) | (Vector256.WidenLower(odd) << 8)).AsByte(), ref Unsafe.Add(ref output, o));
                o += Store(ref order, (Vector256.WidenUpper(even) | (Vector256.WidenUpper(odd) << 8)).AsByte(), ref Unsafe.Add(ref output, o));
            }
            else
            {
                o += Store(ref order, even, ref Unsafe.Add(ref output, o));
            }

            i += cut;
            if (cut < Vector256<byte>.Count)
            {
                if (cut < 2 || (stop >> cut & 1) != 0)
                {
                    break;
                }

                affects &= (1U << cut) - 1;
            }

            affected = affects >> (cut - 2);
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

    /// <summary>The bytes of a table at each slot. Slots of other rows than the one looked up get their upper bit set: zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LookUp(ref byte row, Vector256<byte> slot)
    {
        Vector256<byte> outside = Vector256.Create((byte)0x70);
        Vector256<byte> low = Shuffle(Vector256.LoadUnsafe(ref row, 0x00), Vector256.AddSaturate(slot, outside))
            | Shuffle(Vector256.LoadUnsafe(ref row, 0x20), Vector256.AddSaturate(slot ^ Vector256.Create((byte)0x10), outside))
            | Shuffle(Vector256.LoadUnsafe(ref row, 0x40), Vector256.AddSaturate(slot ^ Vector256.Create((byte)0x20), outside))
            | Shuffle(Vector256.LoadUnsafe(ref row, 0x60), Vector256.AddSaturate(slot ^ Vector256.Create((byte)0x30), outside));
        return low | Shuffle(Vector256.LoadUnsafe(ref row, 0x80), Vector256.AddSaturate(slot ^ Vector256.Create((byte)0x40), outside))
            | Shuffle(Vector256.LoadUnsafe(ref row, 0xA0), Vector256.AddSaturate(slot ^ Vector256.Create((byte)0x50), outside))
            | Shuffle(Vector256.LoadUnsafe(ref row, 0xC0), Vector256.AddSaturate(slot ^ Vector256.Create((byte)0x60), outside))
            | Shuffle(Vector256.LoadUnsafe(ref row, 0xE0), Vector256.AddSaturate(slot ^ Vector256.Create((byte)0x70), outside));
    }

    /// <summary>The letters of a set; see <see cref="LetterBits"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Find(ref byte row, Vector256<byte> low, Vector256<byte> bit, Vector256<byte> isUpper)
    {
        Vector256<byte> bits = Vector256.ConditionalSelect(isUpper, Shuffle(Vector256.LoadUnsafe(ref row, VectorTables.RowBytes), low), Shuffle(Vector256.LoadUnsafe(ref row), low));
        return Vector256.Equals(bits & bit, bit).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Continuations(Vector256<byte> bytes) =>
        Vector256.LessThan(bytes.AsSByte(), Vector256.Create(unchecked((sbyte)0xC0))).ExtractMostSignificantBits();

    /// <summary>The byte of the row, the same in every 128 bits, at each index below 16 or, for zero, with its upper bit set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Shuffle(Vector256<byte> row, Vector256<byte> index) => Avx2.Shuffle(row, index);

    /// <summary>Writes the bytes that are not zero; gives how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Store(ref ulong order, Vector256<byte> bytes, ref byte output)
    {
        uint kept = ~Vector256.Equals(bytes, Vector256<byte>.Zero).ExtractMostSignificantBits();
        int o = BlockSqueeze.Store(ref order, bytes.GetLower(), kept, ref output);
        return o + BlockSqueeze.Store(ref order, bytes.GetUpper(), kept >> 16, ref Unsafe.Add(ref output, o));
    }

    /// <summary>Where a block with more than ASCII and known letters ends; see <see cref="BlockScan.Cut"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Cut(VectorTables tables, Vector256<byte> current, Vector256<byte> next, uint open, ref uint stop)
    {
        if (tables.SignSecondByte != 0)
        {
            stop |= (Vector256.Equals(current, Vector256.Create((byte)0xE2)) & Vector256.Equals(next, Vector256.Create(tables.SignSecondByte))).ExtractMostSignificantBits();
        }

        uint high = current.ExtractMostSignificantBits();
        uint continuations = Continuations(current);
        uint two = Vector256.LessThanOrEqual(current - Vector256.Create((byte)0xC2), Vector256.Create((byte)0x1D)).ExtractMostSignificantBits();
        uint three = Vector256.LessThanOrEqual(current - Vector256.Create((byte)0xE1), Vector256.Create((byte)0x0E)).ExtractMostSignificantBits()
            & ~Vector256.Equals(current, Vector256.Create((byte)0xED)).ExtractMostSignificantBits();
        int cut = BlockScan.Cut(continuations, Continuations(next), two, three, (high ^ continuations) & ~(two | three), Vector256<byte>.Count);
        return Math.Min(cut, BitOperations.TrailingZeroCount(open | stop));
    }
}
