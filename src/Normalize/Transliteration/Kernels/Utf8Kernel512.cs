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
    public static void Run(ForwardTables forward, VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
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
        int lastWrite = destination.Length - Vector512<byte>.Count - PackedForm.MaxLength;
        (Vector512<byte> first0, Vector512<byte> first1) = Load(tables.Bytes(0));
        (Vector512<byte> second0, Vector512<byte> second1) = Load(tables.Bytes(1));
        (Vector512<byte> check0, Vector512<byte> check1) = Load(tables.Check);
        (Vector512<byte> ascii0, Vector512<byte> ascii1) = Load(tables.LookAtAscii);
        bool longRuns = tables.HasLongRunsOnly;
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
            ulong stop = lead & Differ(check ^ cell, VectorTables.CellBits);
            stop |= AsciiStops(current, next, ascii0, ascii1);
            ulong affects = 0;
            ulong begins = 0;
            if (hasContext)
            {
                (affects, begins) = Context(check, lead, affected, longRuns, ref stop);
            }

            // The usual block holds ASCII and letters, and only its last byte says how far it goes: so the next block can
            // be loaded before this one is done. Everything unusual is behind one branch.
            int cut = 64 - IsLead(Unsafe.Add(ref input, i + 63));
            if ((stop | begins | Strangers(current, lead)) != 0 || Unsafe.Add(ref input, i + 64) == 0xCC)
            {
                int limit = Limit(current, next, lead, signSecondByte, ref stop);
                bool markFollows = (lead & (1UL << 62)) != 0 && Unsafe.Add(ref input, i + 64) == 0xCC;
                limit = markFollows ? Math.Min(limit, 62) : limit;
                limit = begins == 0 ? limit : Math.Min(limit, BitOperations.TrailingZeroCount(begins));
                cut = Math.Min(limit, BitOperations.TrailingZeroCount(stop));
            }

            result &= Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)cut));
            Vector512<byte> kept = ~Vector512.Equals(result, Vector512<byte>.Zero);
            Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, result).StoreUnsafe(ref output, (nuint)o);
            o += BitOperations.PopCount(kept.ExtractMostSignificantBits());
            i += cut;
            affected = 1;
            if (cut >= 61)
            {
                affected = affects >> (cut - 2) & 1;
            }
            else if (!Utf8ScalarKernel.TryLetter(forward, ref input, ref i, ref output, ref o))
            {
                break;
            }
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

    /// <summary>
    /// Stops at letters whose neighbour matters. Gives the letters that matter to the next block, and those that may begin
    /// a run which goes on behind this one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong Affects, ulong Open) Context(Vector512<byte> check, ulong lead, ulong affected, bool longRuns, ref ulong stop)
    {
        ulong triggers = Differ(check, VectorTables.Triggers) & lead;
        ulong affects = Differ(check, VectorTables.Affects) & lead;
        ulong begins = Differ(check, VectorTables.BeginsRun) & lead;
        ulong goesOn = Differ(check, VectorTables.GoesOnInRun) & lead;
        stop |= triggers & ((affects << 2) | affected);
        stop |= begins & (goesOn >> 2) & (longRuns ? goesOn >> 4 : ulong.MaxValue);
        return (affects, begins & (longRuns ? 0xFUL << 60 : 0x3UL << 62) & ((goesOn >> 2) | (0x3UL << 62)));
    }

    /// <summary>1 for a byte that begins a character of several bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IsLead(byte value) => value >= 0xC0 ? 1 : 0;

    /// <summary>Not zero when the block holds more than ASCII and letters, or is ill-formed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Strangers(Vector512<byte> current, ulong lead)
    {
        ulong high = current.ExtractMostSignificantBits();
        ulong continuations = Vector512.LessThan(current.AsSByte(), Vector512.Create(unchecked((sbyte)0xC0))).ExtractMostSignificantBits();
        return (high ^ continuations ^ lead) | (continuations ^ (lead << 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Differ(Vector512<byte> check, byte bits) =>
        (~Vector512.Equals(check & Vector512.Create(bits), Vector512<byte>.Zero)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<byte> Low, Vector512<byte> High) Load(byte[] table) =>
        (Vector512.Create(table, 0), Vector512.Create(table, Vector512<byte>.Count));
}
