using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Normalize.Transliteration;

/// <summary>
/// 128 bits, SSE and NEON: the twin of <see cref="Utf8Kernel256"/>, sixteen bytes at a time.
/// </summary>
internal static class Utf8Kernel128
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
        int lastWrite = destination.Length - (2 * Vector128<byte>.Count) - PackedForm.MaxLength;
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
            Vector128<byte> current = Vector128.LoadUnsafe(ref input, (nuint)i);
            Vector128<byte> next = Vector128.LoadUnsafe(ref input, (nuint)i + 1);
            Vector128<byte> previous = Vector128.LoadUnsafe(ref input, (nuint)i - 1);
            Vector128<byte> isLead = Vector128.Equals(current & Vector128.Create((byte)0xFC), Vector128.Create((byte)0xD0));
            Vector128<byte> isTrail = Vector128.Equals(previous & Vector128.Create((byte)0xFC), Vector128.Create((byte)0xD0));
            Vector128<byte> first = Vector128.ConditionalSelect(isTrail, previous, current);
            Vector128<byte> second = Vector128.ConditionalSelect(isTrail, current, next);
            Vector128<byte> slot = (second & Vector128.Create((byte)0x3F)) | ((first + Vector128.Create((byte)0x6F)) & Vector128.Create((byte)0x40));

            Vector128<byte> even = Vector128.ConditionalSelect(isTrail, LookUp(ref second0, slot), LookUp(ref first0, slot));
            Vector128<byte> odd = default;
            even = Vector128.ConditionalSelect(isLead | isTrail, even, current);
            if (TWidth.IsWide)
            {
                odd = Vector128.ConditionalSelect(isTrail, LookUp(ref second1, slot), LookUp(ref first1, slot)) & (isLead | isTrail);
            }

            // The bit of the first byte and the upper half of the second; the row of the lower half.
            Vector128<byte> low = second & Vector128.Create((byte)0x0F);
            Vector128<byte> pair = ((second.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)3)) | ((first.AsUInt16() << 2).AsByte() & Vector128.Create((byte)4));
            Vector128<byte> bit = Shuffle(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(LetterBits.Powers)), pair);
            Vector128<byte> isUpper = Vector128.Equals(first & Vector128.Create((byte)2), Vector128.Create((byte)2));

            uint lead = isLead.ExtractMostSignificantBits();
            uint continued = Continuations(next);
            uint stop = lead & ~Find(ref known, low, bit, isUpper);
            stop |= lead & Vector128.Equals(Vector128.LoadUnsafe(ref input, (nuint)i + 2), Vector128.Create((byte)0xCC)).ExtractMostSignificantBits();
            stop |= (Vector128.Equals(current, Vector128<byte>.Zero) | (Vector128.Equals(current, Vector128.Create((byte)':')) & Vector128.Equals(next, Vector128.Create((byte)'/')))).ExtractMostSignificantBits();
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
                    open = begins & (3U << (Vector128<byte>.Count - 2));
                }
            }

            int cut = Vector128<byte>.Count;
            uint strange = current.ExtractMostSignificantBits() ^ (lead | isTrail.ExtractMostSignificantBits());
            if ((stop | open | strange | (lead ^ continued)) != 0)
            {
                cut = Cut(tables, current, next, open, ref stop);
                Vector128<byte> inside = Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)cut));
                even &= inside;
                odd &= inside;
            }

            if (TWidth.IsWide)
            {
                o += Store(ref order, (Vector128.WidenLower(even) | (Vector128.WidenLower(odd) << 8)).AsByte(), ref Unsafe.Add(ref output, o));
                o += Store(ref order, (Vector128.WidenUpper(even) | (Vector128.WidenUpper(odd) << 8)).AsByte(), ref Unsafe.Add(ref output, o));
            }
            else
            {
                o += Store(ref order, even, ref Unsafe.Add(ref output, o));
            }

            i += cut;
            if (cut < Vector128<byte>.Count)
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
    private static Vector128<byte> LookUp(ref byte row, Vector128<byte> slot)
    {
        Vector128<byte> outside = Vector128.Create((byte)0x70);
        Vector128<byte> low = Shuffle(Vector128.LoadUnsafe(ref row, 0x00), Vector128.AddSaturate(slot, outside))
            | Shuffle(Vector128.LoadUnsafe(ref row, 0x20), Vector128.AddSaturate(slot ^ Vector128.Create((byte)0x10), outside))
            | Shuffle(Vector128.LoadUnsafe(ref row, 0x40), Vector128.AddSaturate(slot ^ Vector128.Create((byte)0x20), outside))
            | Shuffle(Vector128.LoadUnsafe(ref row, 0x60), Vector128.AddSaturate(slot ^ Vector128.Create((byte)0x30), outside));
        return low | Shuffle(Vector128.LoadUnsafe(ref row, 0x80), Vector128.AddSaturate(slot ^ Vector128.Create((byte)0x40), outside))
            | Shuffle(Vector128.LoadUnsafe(ref row, 0xA0), Vector128.AddSaturate(slot ^ Vector128.Create((byte)0x50), outside))
            | Shuffle(Vector128.LoadUnsafe(ref row, 0xC0), Vector128.AddSaturate(slot ^ Vector128.Create((byte)0x60), outside))
            | Shuffle(Vector128.LoadUnsafe(ref row, 0xE0), Vector128.AddSaturate(slot ^ Vector128.Create((byte)0x70), outside));
    }

    /// <summary>The letters of a set; see <see cref="LetterBits"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Find(ref byte row, Vector128<byte> low, Vector128<byte> bit, Vector128<byte> isUpper)
    {
        Vector128<byte> bits = Vector128.ConditionalSelect(isUpper, Shuffle(Vector128.LoadUnsafe(ref row, VectorTables.RowBytes), low), Shuffle(Vector128.LoadUnsafe(ref row), low));
        return Vector128.Equals(bits & bit, bit).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Continuations(Vector128<byte> bytes) =>
        Vector128.LessThan(bytes.AsSByte(), Vector128.Create(unchecked((sbyte)0xC0))).ExtractMostSignificantBits();

    /// <summary>
    /// The byte of the row at each index below 16 or, for zero, with its upper bit set. SSE looks at the lower four bits, NEON
    /// takes anything from 16 on for zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Shuffle(Vector128<byte> row, Vector128<byte> index) =>
        Vector128.ShuffleNative(row, AdvSimd.IsSupported ? index & Vector128.Create((byte)0x8F) : index);

    /// <summary>Writes the bytes that are not zero; gives how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Store(ref ulong order, Vector128<byte> bytes, ref byte output) =>
        BlockSqueeze.Store(ref order, bytes, ~Vector128.Equals(bytes, Vector128<byte>.Zero).ExtractMostSignificantBits(), ref output);

    /// <summary>Where a block with more than ASCII and known letters ends; see <see cref="BlockScan.Cut"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Cut(VectorTables tables, Vector128<byte> current, Vector128<byte> next, uint open, ref uint stop)
    {
        if (tables.SignSecondByte != 0)
        {
            stop |= (Vector128.Equals(current, Vector128.Create((byte)0xE2)) & Vector128.Equals(next, Vector128.Create(tables.SignSecondByte))).ExtractMostSignificantBits();
        }

        uint high = current.ExtractMostSignificantBits();
        uint continuations = Continuations(current);
        uint two = Vector128.LessThanOrEqual(current - Vector128.Create((byte)0xC2), Vector128.Create((byte)0x1D)).ExtractMostSignificantBits();
        uint three = Vector128.LessThanOrEqual(current - Vector128.Create((byte)0xE1), Vector128.Create((byte)0x0E)).ExtractMostSignificantBits()
            & ~Vector128.Equals(current, Vector128.Create((byte)0xED)).ExtractMostSignificantBits();
        int cut = BlockScan.Cut(continuations, Continuations(next), two, three, (high ^ continuations) & ~(two | three), Vector128<byte>.Count);
        return Math.Min(cut, BitOperations.TrailingZeroCount(open | stop));
    }
}
