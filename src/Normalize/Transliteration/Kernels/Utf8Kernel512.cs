using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>
/// AVX-512 VBMI2, for schemes whose letters become at most two bytes. Sixty-four bytes at a time: each of the two bytes
/// of a letter works out the slot of its letter, looks up what takes its place, and the places left empty are squeezed out.
/// </summary>
internal static class Utf8Kernel512
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
    {
        int i = read;
        int o = written;
        if (i == 0 || (source[i - 1] & 0xFC) == 0xD0)
        {
            // The byte before a block is looked at, and must not be half a letter.
            return;
        }

        ref byte input = ref MemoryMarshal.GetReference(source);
        ref byte output = ref MemoryMarshal.GetReference(destination);
        int lastRead = source.Length - VectorTables.Margin;
        int lastWrite = destination.Length - Vector512<byte>.Count;
        (Vector512<byte> first0, Vector512<byte> first1) = Load(tables.Bytes(0));
        (Vector512<byte> second0, Vector512<byte> second1) = Load(tables.Bytes(1));
        (Vector512<byte> check0, Vector512<byte> check1) = Load(tables.Check);
        (Vector512<byte> ascii0, Vector512<byte> ascii1) = Load(tables.LookAtAscii);
        bool hasContext = tables.HasContext;
        byte signSecondByte = tables.SignSecondByte;
        ulong affected = 1;
        while (i <= lastRead && o <= lastWrite)
        {
            Vector512<byte> current = Vector512.LoadUnsafe(ref input, (nuint)i);
            Vector512<byte> next = Vector512.LoadUnsafe(ref input, (nuint)i + 1);
            Vector512<byte> previous = Vector512.LoadUnsafe(ref input, (nuint)i - 1);
            Vector512<byte> leads = Vector512.Equals(current & Vector512.Create((byte)0xFC), Vector512.Create((byte)0xD0));
            Vector512<byte> trails = Vector512.Equals(previous & Vector512.Create((byte)0xFC), Vector512.Create((byte)0xD0));
            Vector512<byte> cell = Cell(current, next, previous, trails);
            Vector512<byte> slot = Slot(cell);
            Vector512<byte> check = Avx512Vbmi.PermuteVar64x8x2(check0, slot, check1);
            Vector512<byte> mapped = Vector512.ConditionalSelect(
                trails,
                Avx512Vbmi.PermuteVar64x8x2(second0, slot, second1),
                Avx512Vbmi.PermuteVar64x8x2(first0, slot, first1));
            Vector512<byte> result = Vector512.ConditionalSelect(leads | trails, mapped, current);

            ulong lead = leads.ExtractMostSignificantBits();
            ulong stop = lead & (~Vector512.Equals((check ^ cell) & Vector512.Create(VectorTables.CellBits), Vector512<byte>.Zero)).ExtractMostSignificantBits();
            stop |= AsciiStops(current, next, ascii0, ascii1);
            int limit = Limit(current, next, lead, signSecondByte, ref stop);
            if ((lead & (1UL << 62)) != 0 && Unsafe.Add(ref input, i + 64) == 0xCC)
            {
                limit = Math.Min(limit, 62);
            }

            ulong affects = 0;
            if (hasContext)
            {
                (affects, ulong begins) = Context(check, lead, affected, ref stop);
                limit = (begins & (1UL << 62)) != 0 ? Math.Min(limit, 62) : limit;
            }

            int cut = Math.Min(limit, BitOperations.TrailingZeroCount(stop));
            if (cut < Vector512<byte>.Count)
            {
                result = Vector512.ConditionalSelect(Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)cut)), result, Vector512<byte>.Zero);
            }

            Vector512<byte> kept = ~Vector512.Equals(result, Vector512<byte>.Zero);
            Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, result).StoreUnsafe(ref output, (nuint)o);
            o += BitOperations.PopCount(kept.ExtractMostSignificantBits());
            i += cut;
            if (cut < 61)
            {
                break;
            }

            affected = affects >> (cut - 2) & 1;
        }

        read = i;
        written = o;
    }

    /// <summary>For each byte the cell of the letter it belongs to; nonsense for bytes that belong to none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Cell(Vector512<byte> current, Vector512<byte> next, Vector512<byte> previous, Vector512<byte> trails)
    {
        Vector512<byte> lead = Vector512.ConditionalSelect(trails, previous, current);
        Vector512<byte> trail = Vector512.ConditionalSelect(trails, current, next);
        Vector512<byte> high = (lead.AsUInt16() << 6).AsByte();
        return Vector512.ConditionalSelect(Vector512.Create((byte)0xC0), high, trail) - Vector512.Create((byte)0x10);
    }

    /// <summary>See <see cref="VectorTables"/>: the upper bit of the cell also chooses the second half of the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Slot(Vector512<byte> cell) =>
        cell | ((cell.AsUInt16() >>> 1).AsByte() & Vector512.Create((byte)0x40));

    /// <summary>ASCII the rules have to look at: mapped signs, NUL, a colon before a slash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AsciiStops(Vector512<byte> current, Vector512<byte> next, Vector512<byte> ascii0, Vector512<byte> ascii1)
    {
        Vector512<byte> signs = Avx512Vbmi.PermuteVar64x8x2(ascii0, current, ascii1);
        ulong sign = Vector512.AndNot(signs, current).ExtractMostSignificantBits();
        ulong address = Vector512.Equals(current, Vector512.Create((byte)':')).ExtractMostSignificantBits();
        return address == 0 ? sign : sign | (address & Vector512.Equals(next, Vector512.Create((byte)'/')).ExtractMostSignificantBits());
    }

    /// <summary>How many bytes of the block are whole, well-formed characters; adds to the stops those only other scripts and damage have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Limit(Vector512<byte> current, Vector512<byte> next, ulong lead, byte signSecondByte, ref ulong stop)
    {
        ulong high = current.ExtractMostSignificantBits();
        ulong continuations = Vector512.LessThan(current.AsSByte(), Vector512.Create(unchecked((sbyte)0xC0))).ExtractMostSignificantBits();
        if ((((high ^ continuations) ^ lead) | (continuations ^ (lead << 1))) == 0)
        {
            return 64 - (int)(lead >> 63);
        }

        ulong two = Vector512.LessThanOrEqual(current - Vector512.Create((byte)0xC2), Vector512.Create((byte)0x1D)).ExtractMostSignificantBits();
        ulong three = Vector512.LessThanOrEqual(current - Vector512.Create((byte)0xE1), Vector512.Create((byte)0x0E)).ExtractMostSignificantBits()
            & ~Vector512.Equals(current, Vector512.Create((byte)0xED)).ExtractMostSignificantBits();
        ulong marks = Vector512.Equals(current, Vector512.Create((byte)0xCC)).ExtractMostSignificantBits();
        stop |= (marks >> 2) & lead;
        if (signSecondByte != 0)
        {
            stop |= (Vector512.Equals(current, Vector512.Create((byte)0xE2)) & Vector512.Equals(next, Vector512.Create(signSecondByte))).ExtractMostSignificantBits();
        }

        return BlockScan.Cut(continuations, two, three, (high ^ continuations) & ~(two | three), 64);
    }

    /// <summary>Stops at letters whose neighbour matters; gives the letters that matter to the next block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong Affects, ulong Begins) Context(Vector512<byte> check, ulong lead, ulong affected, ref ulong stop)
    {
        ulong triggers = Bits(check, VectorTables.Triggers) & lead;
        ulong affects = Bits(check, VectorTables.Affects) & lead;
        ulong begins = Bits(check, VectorTables.BeginsRun) & lead;
        stop |= triggers & ((affects << 2) | affected);
        stop |= begins & ((Bits(check, VectorTables.GoesOnInRun) & lead) >> 2);
        return (affects, begins);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Vector512<byte> check, byte bit) =>
        (~Vector512.Equals(check & Vector512.Create(bit), Vector512<byte>.Zero)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<byte> Low, Vector512<byte> High) Load(byte[] table) =>
        (Vector512.Create(table, 0), Vector512.Create(table, Vector512<byte>.Count));
}
