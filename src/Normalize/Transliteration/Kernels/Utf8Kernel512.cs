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
        int lastRead = source.Length - VectorTables.Margin;
        int lastWrite = destination.Length - Vector512<byte>.Count - PackedForm.MaxLength;
        (Vector512<byte> check0, Vector512<byte> check1) = Block512.Load(tables.Check);
        (Vector512<byte> first0, Vector512<byte> first1) = Block512.Load(tables.Bytes(0));
        (Vector512<byte> second0, Vector512<byte> second1) = Block512.Load(tables.Bytes(1));
        bool hasContext = tables.HasContext;
        while (i <= lastRead && o <= lastWrite)
        {
            Vector512<byte> current = Vector512.LoadUnsafe(ref input, (nuint)i);
            Vector512<byte> next = Vector512.LoadUnsafe(ref input, (nuint)i + 1);
            Vector512<byte> previous = Vector512.LoadUnsafe(ref input, (nuint)i - 1);
            Vector512<byte> leads = Block512.Leads(current);
            Vector512<byte> ownSlot = Block512.Slot(current, next);
            Vector512<byte> slotBefore = Block512.Slot(previous, current);
            Vector512<byte> result = Avx512BW.BlendVariable(current, Block512.LookUp(first0, ownSlot, first1), leads);
            result = Avx512BW.BlendVariable(result, Block512.LookUp(second0, slotBefore, second1), Block512.Leads(previous));

            ulong lead = leads.ExtractMostSignificantBits();
            ulong unknown = lead & (~Vector512.Equals(Block512.LookUp(check0, ownSlot, check1), current)).ExtractMostSignificantBits();
            ulong marked = Block512.Marked(Vector512.LoadUnsafe(ref input, (nuint)i + 2), lead);
            var context = default(BlockContext);
            if (hasContext)
            {
                context = BlockContext.Of(tables, Block512.LookUp(tables.Traits, ownSlot), lead, affected);
            }

            int cut = 64;
            ulong stop = 0;
            if ((unknown | marked | (lead ^ Block512.Continuations(next)) | Block512.Signs(current) | context.Any) != 0)
            {
                Vector512<byte> letters = Block512.LetterLeads(current);
                Vector512<byte> trails = Block512.LetterLeads(previous);
                result = Vector512.ConditionalSelect(letters | trails, result, current);
                lead = letters.ExtractMostSignificantBits();
                if (hasContext)
                {
                    context = BlockContext.Of(tables, Block512.LookUp(tables.Traits, ownSlot), lead, affected);
                }

                ulong behind = context.Behind & ~unknown;
                if (behind != 0)
                {
                    result = Vector512.ConditionalSelect(Block512.Expand(behind), Block512.LookUp(tables.Behind(0), ownSlot), result);
                    result = Vector512.ConditionalSelect(Block512.Expand(behind << 1), Block512.LookUp(tables.Behind(1), slotBefore), result);
                }

                stop = (marked & lead) | context.Stop;
                cut = Block512.Cut(tables, current, next, ownSlot, lead, unknown, context.Open, ref stop);
                result &= Vector512.LessThan(Vector512<byte>.Indices, Vector512.Create((byte)cut));
            }

            Vector512<byte> kept = ~Vector512.Equals(result, Vector512<byte>.Zero);
            Avx512Vbmi2.Compress(Vector512<byte>.Zero, kept, result).StoreUnsafe(ref output, (nuint)o);
            o += BitOperations.PopCount(kept.ExtractMostSignificantBits());
            i += cut;
            if (cut < 64)
            {
                if (cut < 2 || (stop >> cut & 1) != 0)
                {
                    break;
                }

                context = context with { Affects = context.Affects & ~(ulong.MaxValue << cut) };
            }

            affected = context.Affects >> (cut - 2);
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
}
