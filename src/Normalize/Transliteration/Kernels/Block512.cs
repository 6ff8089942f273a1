using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>
/// What the two AVX-512 kernels share: looking at 64 bytes. All but a few blocks hold nothing but ASCII, known letters and
/// the commoner signs, which <see cref="Strange"/> tells at once; the rest is for the careful code.
/// </summary>
internal static class Block512
{
    private const byte FirstLead = 0xC0;

    /// <summary>The first byte of all combining marks that compose.</summary>
    private const byte FirstOfMarks = 0xCC;

    /// <summary>
    /// How far ahead the text is asked for, in bytes: more than a page, at whose end the processor's own prefetching stops. On 64 MB
    /// that took 2021 from 3.9 to 3.65 nanoseconds for 64 bytes and MediaWiki from 4.25 to 4.1; one kilobyte did nothing.
    /// </summary>
    private const int Ahead = 6144;

    /// <summary>The blocks there are to read, as long as each writes no more than it reads.</summary>
    public static int Count(int toRead, int toWrite) => Math.Min(toRead - VectorTables.Margin + Vector512<byte>.Count, toWrite) / Vector512<byte>.Count;

    /// <summary>Asks for text that comes later; there need not be any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void AskAhead(ref byte input) => Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref input, Ahead)));

    /// <summary>The first bytes of characters of several bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Leads(Vector512<byte> bytes) => Vector512.GreaterThanOrEqual(bytes, Vector512.Create(FirstLead));

    /// <summary>The first bytes of letters of U+0400..U+04FF.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LetterLeads(Vector512<byte> bytes) =>
        Vector512.Equals(bytes & Vector512.Create((byte)0xFC), Vector512.Create((byte)0xD0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Continuations(Vector512<byte> bytes) =>
        Vector512.LessThan(bytes.AsSByte(), Vector512.Create(unchecked((sbyte)FirstLead))).ExtractMostSignificantBits();

    /// <summary>The slot of the letter of these two bytes (see <see cref="VectorTables"/>): D0 + 6F leaves bit 6 clear, D1..D3 set it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Slot(Vector512<byte> first, Vector512<byte> second) =>
        Vector512.ConditionalSelect(Vector512.Create((byte)0x40), first + Vector512.Create((byte)0x6F), second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<byte> Low, Vector512<byte> High) Load(byte[] table) =>
        (Vector512.Create(table, 0), Vector512.Create(table, Vector512<byte>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LookUp(Vector512<byte> low, Vector512<byte> slot, Vector512<byte> high) =>
        Avx512Vbmi.PermuteVar64x8x2(low, slot, high);

    /// <summary>For tables that are not worth two registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LookUp(byte[] table, Vector512<byte> slot)
    {
        ref byte start = ref MemoryMarshal.GetArrayDataReference(table);
        return Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref start), slot, Vector512.LoadUnsafe(ref start, (nuint)Vector512<byte>.Count));
    }

    /// <summary>The places with one of these traits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Have(Vector512<byte> traits, LetterTraits wanted) =>
        (~Vector512.Equals(traits & Vector512.Create((byte)wanted), Vector512<byte>.Zero)).ExtractMostSignificantBits();

    /// <summary>
    /// A bit where a block has more than ASCII, letters the tables know, and the commoner signs that stay: those of
    /// C2, « and » among them, and of E2, the dashes and quotes. A sign of E2 at the end of the block may yet be ill-formed.
    /// In bytes and not in masks: compares into masks, and the ways from there to the branch, are what the block can least afford.
    /// </summary>
    /// <param name="current">The block.</param>
    /// <param name="next">The block one byte on.</param>
    /// <param name="previous">The block one byte back.</param>
    /// <param name="known">The first bytes of letters the tables know.</param>
    /// <param name="partner">What must not stand before the next byte, see <see cref="VectorTables.Partner"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Strange(Vector512<byte> current, Vector512<byte> next, Vector512<byte> previous, Vector512<byte> known, Vector512<byte> partner)
    {
        // Saturation leaves the upper bit to bytes from C0 on, to those from E0 on, and to 80..BF, the lowest as signed bytes.
        Vector512<byte> toLead = Vector512.Create((byte)0x40);
        Vector512<byte> lead = Vector512.SubtractSaturate(current, toLead);
        Vector512<byte> three = Vector512.SubtractSaturate(previous, Vector512.Create((byte)0x60));
        Vector512<byte> continued = Vector512.AddSaturate(next.AsSByte(), toLead.AsSByte()).AsByte();

        // Nothing for C2 and E2; else of first bytes what is positive, and so negative as its opposite.
        Vector512<byte> sign = (lead & Vector512.Create((byte)0xDF)) ^ Vector512.Create((byte)0x82);
        Vector512<byte> foreign = Avx512BW.BlendVariable(Vector512.SubtractSaturate(Vector512<sbyte>.Zero, sign.AsSByte()).AsByte(), Vector512<byte>.Zero, known);
        Vector512<byte> goesOn = Vector512.AddSaturate(Vector512.Min(current, current ^ partner), Vector512.Create((byte)0x7F));

        // FD: the first, the second, or not the third. Written with ~ it takes an instruction more.
        return Avx512F.TernaryLogic(continued ^ (lead | three), foreign, goesOn, 0xFD).ExtractMostSignificantBits();
    }

    /// <summary>
    /// A mark right behind the block, or one byte on, which may belong to its last letter; marks inside are strange by themselves.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMarkBehind(ref byte end) => end == FirstOfMarks || Unsafe.Add(ref end, 1) == FirstOfMarks;

    /// <summary>Signs of three bytes that begin in the block and end behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Unfinished(Vector512<byte> current) =>
        Vector512.Equals(current, Vector512.Create((byte)0xE2)).ExtractMostSignificantBits() >> 62;

    /// <summary>The three-byte signs with this second byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Signs(Vector512<byte> current, Vector512<byte> next, Vector512<byte> second) =>
        (Vector512.Equals(current, Vector512.Create((byte)0xE2)) & Vector512.Equals(next, second)).ExtractMostSignificantBits();

    /// <summary>Characters of two bytes with a combining mark behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Marked(Vector512<byte> nextButOne, ulong lead) =>
        Vector512.Equals(nextButOne, Vector512.Create(FirstOfMarks)).ExtractMostSignificantBits() & lead;

    /// <summary>
    /// Where a block with more than ASCII and plain letters ends, and whether for a stop: 64 when it is whole. At a stop the
    /// scalar code or the rules go on, at any other end the next block.
    /// </summary>
    /// <param name="tables">The scheme.</param>
    /// <param name="current">The block.</param>
    /// <param name="next">The block one byte on.</param>
    /// <param name="slot">Of the letters.</param>
    /// <param name="letters">First bytes of letters of U+0400..U+04FF.</param>
    /// <param name="unknown">First bytes the tables do not know.</param>
    /// <param name="open">Places where the block has to end, though the next one can go on.</param>
    /// <param name="stop">Stops known before, and all others.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Cut(VectorTables tables, Vector512<byte> current, Vector512<byte> next, Vector512<byte> slot, ulong letters, ulong unknown, ulong open, ref ulong stop)
    {
        ulong nul = Vector512.Equals(current, Vector512<byte>.Zero).ExtractMostSignificantBits();
        ulong address = (Vector512.Equals(current, Vector512.Create((byte)':')) & Vector512.Equals(next, Vector512.Create((byte)'/'))).ExtractMostSignificantBits();

        Vector512<byte> traits = LookUp(tables.Traits, slot);
        ulong continued = Continuations(next);
        ulong known = Vector512.Equals(LookUp(tables.Leads, slot), current).ExtractMostSignificantBits() & letters & continued;

        ulong cased = Have(traits, LetterTraits.Cased) & known;
        ulong foreign = letters & ((unknown & ~cased) | Doubtful(traits, known));
        ulong sign = tables.SignSecondByte == 0 ? 0 : Signs(current, next, Vector512.Create(tables.SignSecondByte));
        stop |= nul | address | foreign | sign;

        ulong high = current.ExtractMostSignificantBits();
        ulong continuations = Continuations(current);
        ulong two = Vector512.LessThanOrEqual(current - Vector512.Create((byte)0xC2), Vector512.Create((byte)0x1D)).ExtractMostSignificantBits();
        ulong three = Vector512.LessThanOrEqual(current - Vector512.Create((byte)0xE1), Vector512.Create((byte)0x0E)).ExtractMostSignificantBits()
            & ~Vector512.Equals(current, Vector512.Create((byte)0xED)).ExtractMostSignificantBits();
        int cut = BlockScan.Cut(continuations, continued, two, three, (high ^ continuations) & ~(two | three));
        return Math.Min(cut, BitOperations.TrailingZeroCount(open | stop));
    }

    /// <summary>
    /// Capitals whose Title form, which stands in the tables, may be wrong, because no small letter follows. For the last
    /// letters of the block that is not known.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Doubtful(Vector512<byte> traits, ulong known) =>
        Have(traits, LetterTraits.Cased) & known & ~((Have(traits, LetterTraits.Small) & known) >> 2);

    /// <summary>Writes the bytes that are not zero, sixty-four at most; gives how many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Store(Vector512<byte> bytes, ref byte output)
    {
        Vector512<byte> kept = ~Vector512.Equals(bytes, Vector512<byte>.Zero);
        Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, bytes).StoreUnsafe(ref output);
        return (nuint)Popcnt.X64.PopCount(kept.ExtractMostSignificantBits());
    }

    /// <summary>All bits in the first bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Before(int count) => Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)count));

    /// <summary>A bit for each byte, as a mask of bytes: of the eight bits from seven before it on it is the upper one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Expand(ulong bits)
    {
        Vector512<byte> from = Vector512<byte>.Indices + Vector512.Create((byte)(64 - 7));
        return Vector512.LessThan(Avx512Vbmi.MultiShift(from, Vector512.Create(bits)).AsSByte(), Vector512<sbyte>.Zero).AsByte();
    }
}
