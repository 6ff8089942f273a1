using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Transliteration;

/// <summary>
/// Vectors that look up sixteen bytes at a time, AVX2, SSE and NEON. Takes blocks of ASCII, letters in <see cref="LetterRows"/>
/// and the commoner signs. Where there is anything else the block is cut; a rare letter is written by itself, what takes more
/// than that is for the scalar kernel. A letter may lie across two blocks.
/// </summary>
internal static class Utf8RowKernel
{
    /// <summary>The first byte of all combining marks that compose.</summary>
    private const byte FirstOfMarks = 0xCC;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, TWide, TFour, TLooksAround>(VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
        where T : struct, IByteVector<T>
        where TWide : struct, IConstant
        where TFour : struct, IConstant
        where TLooksAround : struct, IConstant
    {
        if (!BlockScan.MayBegin(source, read))
        {
            return;
        }

        int lastRead = source.Length - VectorTables.Margin;
        int lastWrite = destination.Length - (4 * T.Count) - PackedForm.MaxLength;
        ulong affected = BlockScan.IsAffected(tables, source, read);
        ref byte input = ref MemoryMarshal.GetReference(source);
        ref byte output = ref MemoryMarshal.GetReference(destination);
        LetterRows rows = tables.Rows;
        var signs = new ByteKinds.Rows<T>(rows.Kinds);
        var unknown = new LetterRows.Set<T>(rows.Unknown);
        var first = new LetterRows.Table<T>(rows.Place(LetterRows.FirstEven));
        var second = new LetterRows.Table<T>(rows.Place(LetterRows.SecondEven));
        var firstOdd = new LetterRows.Table<T>(rows.Place(LetterRows.FirstOdd));
        var secondOdd = new LetterRows.Table<T>(rows.Place(LetterRows.SecondOdd));
        T pairLow = T.LoadRow(ref MemoryMarshal.GetArrayDataReference(rows.Pairs), 0);
        T pairHigh = T.LoadRow(ref MemoryMarshal.GetArrayDataReference(rows.Pairs), 1);
        Sets<T> sets = TLooksAround.Value ? new Sets<T>(rows) : default;
        ref ulong order = ref MemoryMarshal.GetArrayDataReference(tables.Order);
        bool isSeldomWide = tables.IsSeldomWide;
        bool hasBasic = rows.HasBasicOdd;
        nuint i = (nuint)read;
        nuint o = (nuint)written;

        // What a block gives is written while the next one is looked up: one after the other, the two wait for each other's results
        // longer than a processor looks ahead.
        T waitingEven = default;
        T waitingOdd = default;
        while ((nint)i <= lastRead && (nint)o <= lastWrite)
        {
            T current = T.Load(ref input, i);
            T next = T.Load(ref input, i + 1);
            T previous = T.Load(ref Unsafe.Subtract(ref input, 1), i);
            T isLead = T.Equals(current & T.Create(0xFC), T.Create(0xD0));
            T isTrail = T.Equals(previous & T.Create(0xFC), T.Create(0xD0));
            T low = current & T.Create(0x0F);
            T lowNext = next & T.Create(0x0F);
            T highNext = T.ShiftRight(next, 4) & T.Create(0x0F);
            var letter = new LetterRows.Letter<T>(T.LookUp(pairLow, low) & T.LookUp(pairHigh, highNext), current, lowNext);

            T strange = signs.Strange(current, low, lowNext, highNext, previous)
                | (isLead & letter.Find(unknown))
                | T.Equals(T.Load(ref input, i + 2), T.Create(FirstOfMarks));
            T even = T.Select(isLead, first.LookUp(current, next, lowNext), current);
            even = T.Select(isTrail, second.LookUp(previous, current, low), even);
            T odd = default;
            if (TWide.Value)
            {
                odd = (TFour.Value || hasBasic ? secondOdd.LookUp(previous, current, low) : secondOdd.LookUpOther(previous, current, low)) & isTrail;
            }

            if (TFour.Value)
            {
                odd = T.Select(isLead, firstOdd.LookUp(current, next, lowNext), odd);
            }

            ulong affects = 0;
            ulong matters = 0;
            if (TLooksAround.Value)
            {
                strange |= T.Equals(current, T.Create(0xE2)) & T.Equals(next, T.Create(tables.SignSecondByte));
                ulong letters = T.Bits(isLead);
                affects = Find(letter, sets.Affects) & letters;
                matters = Matters(tables, sets, letter, letters, affects << 2 | affected);
            }

            o += Store<T, TWide>(waitingEven, waitingOdd, isSeldomWide, ref order, ref Unsafe.Add(ref output, o));
            if (T.Any(strange) || (TLooksAround.Value && matters != 0))
            {
                // As far as the first letter or sign for others; back to where it begins.
                ulong others = T.NotZero(strange) | matters;
                ulong starts = ~T.Bits(T.AndNot(current, T.ShiftLeft(current, 1))) & (others ^ (others - 1));
                int cut = starts == 0 ? 0 : 63 - BitOperations.LeadingZeroCount(starts);
                T inside = T.Load(ref MemoryMarshal.GetArrayDataReference(tables.Inside), (nuint)(64 - cut));
                o += Store<T, TWide>(even & inside, odd & inside, isSeldomWide, ref order, ref Unsafe.Add(ref output, o));
                i += (nuint)cut;
                waitingEven = default;
                waitingOdd = default;
                (int at, int to) = ((int)i, (int)o);
                if (!tables.Singles.TryWrite(TLooksAround.Value && ((affects << 2 | affected) >> cut & 1) != 0, ref input, ref at, ref output, ref to, ref affected))
                {
                    break;
                }

                (i, o) = ((nuint)at, (nuint)to);
                continue;
            }

            affected = affects >> (T.Count - 2);
            waitingEven = even;
            waitingOdd = odd;
            i += (nuint)T.Count;
        }

        o += Store<T, TWide>(waitingEven, waitingOdd, isSeldomWide, ref order, ref Unsafe.Add(ref output, o));

        int back = (int)i == read ? 0 : BlockScan.Unfinished(ref Unsafe.Add(ref input, i));
        read = (int)i - back;
        written = (int)o - back;
        if (Unsafe.Add(ref input, read - 1) >= 0xC0)
        {
            // The last block ended inside a character.
            written += tables.WriteSecondHalf(Unsafe.Add(ref input, read - 1), Unsafe.Add(ref input, read), ref Unsafe.Add(ref output, written));
            read++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Store<T, TWide>(T even, T odd, bool isSeldomWide, ref ulong order, ref byte output)
        where T : struct, IByteVector<T>
        where TWide : struct, IConstant =>
        TWide.Value && (!isSeldomWide || T.Any(odd)) ? T.Store(even, odd, ref order, ref output) : T.Store(even, ref order, ref output);

    /// <summary>Letters whose neighbours may matter; see <see cref="BlockContext"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Matters<T>(VectorTables tables, in Sets<T> sets, LetterRows.Letter<T> letter, ulong letters, ulong affected)
        where T : struct, IByteVector<T>
    {
        ulong matters = Find(letter, sets.Triggers) & affected;
        if (tables.HasRuns)
        {
            matters |= Find(letter, sets.BeginsRun) & ((Find(letter, sets.GoesOnInRun) >> 2) | (3UL << (T.Count - 2)));
        }

        return matters & letters;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Find<T>(LetterRows.Letter<T> letter, LetterRows.Set<T> set)
        where T : struct, IByteVector<T> => T.NotZero(letter.Find(set));

    /// <summary>The letters that matter to their neighbours.</summary>
    private readonly struct Sets<T>
        where T : struct, IByteVector<T>
    {
        public readonly LetterRows.Set<T> Affects;
        public readonly LetterRows.Set<T> Triggers;
        public readonly LetterRows.Set<T> BeginsRun;
        public readonly LetterRows.Set<T> GoesOnInRun;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Sets(LetterRows rows)
        {
            Affects = new(rows.With(LetterTraits.Affects));
            Triggers = new(rows.With(LetterTraits.Triggers));
            BeginsRun = new(rows.With(LetterTraits.BeginsRun));
            GoesOnInRun = new(rows.With(LetterTraits.GoesOnInRun));
        }
    }
}
