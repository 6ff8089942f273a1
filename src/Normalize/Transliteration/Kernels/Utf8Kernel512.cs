using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>
/// AVX-512 VBMI2, for schemes whose letters become at most two bytes. Sixty-four bytes at a time: each of the two bytes
/// of a letter looks up what takes its place, and the places left empty are squeezed out. A letter may lie across two blocks.
/// </summary>
internal static class Utf8Kernel512
{
    public static void Run<TCased, TLooksAround>(VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
        where TCased : struct, IConstant
        where TLooksAround : struct, IConstant
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
        while (Block512.Count(source.Length - i, destination.Length - o - PackedForm.MaxLength) is > 0 and int blocks)
        {
            int plain = Plain<TCased, TLooksAround>(tables, ref Unsafe.Add(ref input, i), ref Unsafe.Add(ref output, o), blocks, ref affected, ref o);
            i += plain * Vector512<byte>.Count;
            int back = plain == 0 ? 0 : BlockScan.Unfinished(ref Unsafe.Add(ref input, i));
            i -= back;
            o -= back;
            if (plain < blocks && !Careful<TLooksAround>(tables, ref input, ref i, ref output, ref o, ref affected))
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
    /// Blocks of which <see cref="Block512.Strange"/> finds nothing; gives how many. A loop of its own, so that tables and
    /// constants keep their registers.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Plain<TCased, TLooksAround>(VectorTables tables, ref byte input, ref byte output, int blocks, ref ulong affected, ref int written)
        where TCased : struct, IConstant
        where TLooksAround : struct, IConstant
    {
        (Vector512<byte> check0, Vector512<byte> check1) = Block512.Load(tables.Check);
        (Vector512<byte> first0, Vector512<byte> first1) = Block512.Load(tables.Bytes(0));
        (Vector512<byte> second0, Vector512<byte> second1) = Block512.Load(tables.Bytes(1));
        (Vector512<byte> traits0, Vector512<byte> traits1) = Block512.Load(tables.Traits);
        byte signSecond = tables.SignSecondByte;
        ulong affects = affected;
        nuint i = 0;
        nuint o = 0;

        // Each block is written while the next one is looked up, so that neither waits for the other's results.
        Vector512<byte> waiting = Vector512<byte>.Zero;
        nuint end = (nuint)blocks * (nuint)Vector512<byte>.Count;
        do
        {
            Vector512<byte> current = Vector512.LoadUnsafe(ref input, i);
            Vector512<byte> next = Vector512.LoadUnsafe(ref input, i + 1);
            Vector512<byte> previous = Vector512.LoadUnsafe(ref Unsafe.Subtract(ref input, 1), i);
            Vector512<byte> ownSlot = Block512.Slot(current, next);
            Vector512<byte> slotBefore = Block512.Slot(previous, current);
            Vector512<byte> check = Block512.LookUp(check0, ownSlot, check1);
            Vector512<byte> known = Vector512.Equals(check, current);
            Vector512<byte> result = Avx512BW.BlendVariable(current, Block512.LookUp(second0, slotBefore, second1), Block512.LetterLeads(previous));
            result = Avx512BW.BlendVariable(result, Block512.LookUp(first0, ownSlot, first1), known);

            ulong strange = TLooksAround.Value
                ? Block512.StrangeOrSign(current, next, previous, check, signSecond)
                : Block512.Strange(current, next, previous, check);
            ulong letters = known.ExtractMostSignificantBits();
            if (Block512.IsMarkBehind(ref Unsafe.Add(ref input, i + (nuint)Vector512<byte>.Count)))
            {
                break;
            }

            if (TCased.Value)
            {
                strange |= Block512.Doubtful(Block512.LookUp(traits0, ownSlot, traits1), letters);
            }

            if (TLooksAround.Value)
            {
                var context = BlockContext.Of(tables, Block512.LookUp(traits0, ownSlot, traits1), letters, affects);
                if ((strange | context.Stop | context.Open) != 0)
                {
                    break;
                }

                // Here and not in the careful code, which is as long as ten of these blocks: every thirtieth block has one.
                if (context.Behind != 0)
                {
                    result = Behind(tables, context.Behind, ownSlot, slotBefore, result);
                }

                affects = context.Affects >> 62;
            }
            else if (strange != 0)
            {
                break;
            }

            o += Block512.Store(waiting, ref Unsafe.Add(ref output, o));
            waiting = result;
            i += (nuint)Vector512<byte>.Count;
        }
        while (i < end);

        o += Block512.Store(waiting, ref Unsafe.Add(ref output, o));
        affected = affects;
        written += (int)o;
        return (int)i / Vector512<byte>.Count;
    }

    /// <summary>Puts what letters give behind one that affects them in the place of what they give elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Behind(VectorTables tables, ulong behind, Vector512<byte> ownSlot, Vector512<byte> slotBefore, Vector512<byte> result)
    {
        result = Vector512.ConditionalSelect(Block512.Expand(behind), Block512.LookUp(tables.Behind(0), ownSlot), result);
        return Vector512.ConditionalSelect(Block512.Expand(behind << 1), Block512.LookUp(tables.Behind(1), slotBefore), result);
    }

    /// <summary>Any block, or as much of it as vectors can do; false when the scalar code or the rules have to go on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Careful<TLooksAround>(VectorTables tables, ref byte input, ref int read, ref byte output, ref int written, ref ulong affected)
        where TLooksAround : struct, IConstant
    {
        Vector512<byte> current = Vector512.LoadUnsafe(ref input, (nuint)read);
        Vector512<byte> next = Vector512.LoadUnsafe(ref input, (nuint)read + 1);
        Vector512<byte> previous = Vector512.LoadUnsafe(ref input, (nuint)read - 1);
        Vector512<byte> ownSlot = Block512.Slot(current, next);
        Vector512<byte> slotBefore = Block512.Slot(previous, current);
        Vector512<byte> letters = Block512.LetterLeads(current);
        Vector512<byte> result = Avx512BW.BlendVariable(current, Block512.LookUp(tables.Bytes(1), slotBefore), Block512.LetterLeads(previous));
        result = Avx512BW.BlendVariable(result, Block512.LookUp(tables.Bytes(0), ownSlot), letters);

        ulong lead = letters.ExtractMostSignificantBits();
        ulong known = Vector512.Equals(Block512.LookUp(tables.Check, ownSlot), current).ExtractMostSignificantBits();
        ulong unknown = Block512.Leads(current).ExtractMostSignificantBits() & ~known;
        var context = default(BlockContext);
        if (TLooksAround.Value)
        {
            context = BlockContext.Of(tables, Block512.LookUp(tables.Traits, ownSlot), lead, affected);
            ulong behind = context.Behind & ~unknown;
            result = Behind(tables, behind, ownSlot, slotBefore, result);
        }

        ulong stop = Block512.Marked(Vector512.LoadUnsafe(ref input, (nuint)read + 2), lead) | context.Stop;
        int cut = Block512.Cut(tables, current, next, ownSlot, lead, unknown, context.Open, ref stop);
        result &= Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)cut));
        written += (int)Block512.Store(result, ref Unsafe.Add(ref output, written));
        read += cut;
        if (cut == Vector512<byte>.Count)
        {
            affected = context.Affects >> 62;
            return true;
        }

        if ((stop >> cut & 1) != 0)
        {
            return tables.Singles.TryWrite(isBehind: false, ref input, ref read, ref output, ref written, ref affected);
        }

        affected = (context.Affects & ~(ulong.MaxValue << cut)) >> (cut - 2);
        return cut >= 2;
    }
}
