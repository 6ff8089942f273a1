using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Transliteration;

/// <summary>
/// Vectors that look up sixteen bytes at a time, AVX2, SSE and NEON. Takes blocks of ASCII, letters in <see cref="LetterRows"/>
/// and the commoner signs; a block with anything else is for the scalar kernel. A letter may lie across two blocks.
/// </summary>
internal static class Utf8RowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, TWide, TLooksAround>(VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
        where T : struct, IByteVector<T>
        where TWide : struct, IConstant
        where TLooksAround : struct, IConstant
    {
        int lastRead = source.Length - VectorTables.Margin;
        int lastWrite = destination.Length - (2 * T.Count) - PackedForm.MaxLength;
        if (!BlockScan.MayBegin(source, read))
        {
            return;
        }

        uint affected = (uint)BlockScan.IsAffected(tables, source, read);
        ref byte input = ref MemoryMarshal.GetReference(source);
        ref byte output = ref MemoryMarshal.GetReference(destination);
        LetterRows rows = tables.Rows;
        var first0 = new LetterRows.Table<T>(rows.Place(0));
        var first1 = new LetterRows.Table<T>(rows.Place(1));
        var second0 = new LetterRows.Table<T>(rows.Place(TWide.Value ? 2 : 1));
        var second1 = new LetterRows.Table<T>(rows.Place(3));
        var known = new LetterRows.Set<T>(rows.Known);
        Sets<T> sets = TLooksAround.Value ? new Sets<T>(rows) : default;
        ref ulong order = ref MemoryMarshal.GetArrayDataReference(tables.Order);
        int i = read;
        int o = written;
        while (i <= lastRead && o <= lastWrite)
        {
            T current = T.Load(ref input, (nuint)i);
            T next = T.Load(ref input, (nuint)i + 1);
            T previous = T.Load(ref Unsafe.Subtract(ref input, 1), (nuint)i);
            T isTrail = T.Equals(previous & T.Create(0xFC), T.Create(0xD0));
            T first = T.Select(isTrail, previous, current);
            T second = T.Select(isTrail, current, next);
            T isLetter = T.Equals(first & T.Create(0xFC), T.Create(0xD0));
            var cell = new LetterRows.Cell<T>(first, second);

            T isKnown = T.AndNot(cell.Find(known) & isLetter, isTrail);
            T strange = Strange(current, next, previous, T.Load(ref input, (nuint)i + 2), isKnown);
            if (TLooksAround.Value)
            {
                T isSign = T.Equals(current, T.Create(0xE2)) & T.Equals(next, T.Create(tables.SignSecondByte));
                if ((T.Bits(strange | isSign) | Matters(tables, sets, cell, T.Bits(isKnown), ref affected)) != 0)
                {
                    break;
                }
            }
            else if (T.Bits(strange) != 0)
            {
                break;
            }

            T even = T.Select(isLetter, T.Select(isTrail, cell.LookUp(second0), cell.LookUp(first0)), current);
            if (TWide.Value)
            {
                T odd = T.Select(isTrail, cell.LookUp(second1), cell.LookUp(first1)) & isLetter;
                o += T.Store(even, odd, ref order, ref Unsafe.Add(ref output, o));
            }
            else
            {
                o += T.Store(even, ref order, ref Unsafe.Add(ref output, o));
            }

            i += T.Count;
        }

        int back = i == read ? 0 : BlockScan.Unfinished(ref Unsafe.Add(ref input, i));
        i -= back;
        o -= back;
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
    /// Places that are neither ASCII nor letters the rows know nor the commoner signs; see <see cref="Block512.Strange"/>. A
    /// three-byte sign at the end of the block may yet turn out to be ill-formed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Strange<T>(T current, T next, T previous, T nextButOne, T isKnown)
        where T : struct, IByteVector<T>
    {
        T isLead = isKnown | T.Equals(current & T.Create(0xDF), T.Create(0xC2));
        T illFormed = (isLead | T.Equals(previous, T.Create(0xE2))) ^ T.IsContinuation(next);
        T sign = T.Min(current, (current ^ T.Create((byte)':')) | (next ^ T.Create((byte)'/')));
        return (isLead ^ T.Equals(current & T.Create(0xC0), T.Create(0xC0))) | illFormed
            | T.Equals(nextButOne, T.Create(0xCC)) | T.Equals(sign, T.Create(0));
    }

    /// <summary>Letters whose neighbours may matter; see <see cref="BlockContext.Matters"/> and <see cref="Block512.Doubtful"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Matters<T>(VectorTables tables, in Sets<T> sets, LetterRows.Cell<T> cell, uint letters, ref uint affected)
        where T : struct, IByteVector<T>
    {
        uint matters = 0;
        if (tables.HasCased)
        {
            matters = Find(cell, sets.Cased) & ~((Find(cell, sets.Small) & letters) >> 2);
        }

        if (tables.HasContext)
        {
            uint affects = Find(cell, sets.Affects) & letters;
            matters |= Find(cell, sets.Triggers) & ((affects << 2) | affected);
            affected = affects >> (T.Count - 2);
            if (tables.HasRuns)
            {
                matters |= Find(cell, sets.BeginsRun) & ((Find(cell, sets.GoesOnInRun) >> 2) | (3U << (T.Count - 2)));
            }
        }

        return matters & letters;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Find<T>(LetterRows.Cell<T> cell, LetterRows.Set<T> set)
        where T : struct, IByteVector<T> => T.Bits(cell.Find(set));

    /// <summary>The letters that matter to their neighbours.</summary>
    private readonly struct Sets<T>
        where T : struct, IByteVector<T>
    {
        public readonly LetterRows.Set<T> Cased;
        public readonly LetterRows.Set<T> Small;
        public readonly LetterRows.Set<T> Affects;
        public readonly LetterRows.Set<T> Triggers;
        public readonly LetterRows.Set<T> BeginsRun;
        public readonly LetterRows.Set<T> GoesOnInRun;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Sets(LetterRows rows)
        {
            Cased = new(rows.With(LetterTraits.Cased));
            Small = new(rows.With(LetterTraits.Small));
            Affects = new(rows.With(LetterTraits.Affects));
            Triggers = new(rows.With(LetterTraits.Triggers));
            BeginsRun = new(rows.With(LetterTraits.BeginsRun));
            GoesOnInRun = new(rows.With(LetterTraits.GoesOnInRun));
        }
    }
}
