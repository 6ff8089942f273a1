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
    public static void Run<T, TForms, TNeighbours>(VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
        where T : struct, IByteVector<T>
        where TForms : struct, IRowForms
        where TNeighbours : struct, INeighbours
    {
        if (!BlockScan.MayBegin(source, read))
        {
            return;
        }

        nint lastRead = source.Length - VectorTables.Margin;
        nint lastWrite = destination.Length - (4 * T.Count) - PackedForm.MaxLength;
        ulong affected = BlockScan.IsAffected(tables, source, read);
        T affecting = TNeighbours.Matter ? RowNeighbours<T>.Before(tables, affected) : default;
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
        RowNeighbours<T> neighbours = TNeighbours.Matter ? new(rows) : default;
        ref ulong order = ref MemoryMarshal.GetArrayDataReference(tables.Order);
        nint i = read;
        nint o = written;

        // What a block gives is written while the next one is looked up: one after the other, the two wait for each other's results
        // longer than a processor looks ahead.
        T waitingEven = default;
        T waitingOdd = default;
        T thirds = default;
        while (i <= lastRead && o <= lastWrite)
        {
            T current = T.Load(ref input, (nuint)i);
            T next = T.Load(ref input, (nuint)i + 1);
            T previous = T.Load(ref Unsafe.Subtract(ref input, 1), (nuint)i);
            T isLead = T.Equals(current & T.Create(0xFC), T.Create(0xD0));
            T isTrail = T.Equals(previous & T.Create(0xFC), T.Create(0xD0));
            T low = current & T.Create(0x0F);
            T lowNext = next & T.Create(0x0F);
            T highNext = T.ShiftRight(next, 4) & T.Create(0x0F);
            var letter = new LetterRows.Letter<T>(T.LookUp(pairLow, low) & T.LookUp(pairHigh, highNext) & isLead, current, lowNext);

            T strange = signs.Strange(current, low, lowNext, highNext, previous)
                | letter.Find(unknown)
                | T.Equals(T.Load(ref input, (nuint)i + 2), T.Create(FirstOfMarks));
            T isBasic = T.Equals(current, T.Create(0xD0));
            T wasBasic = T.Equals(previous, T.Create(0xD0));
            T even = T.Choose(isLead, first.LookUp(isBasic, next, lowNext), current);
            even = T.Choose(isTrail, second.LookUp(wasBasic, current, low), even);
            T odd = default;
            if (TForms.HasThird)
            {
                odd = TForms.HasBasicThird ? secondOdd.LookUp(wasBasic, current, low) & isTrail : secondOdd.Other(current, low) & (isTrail ^ wasBasic);
            }

            T behind = TForms.IsLate ? T.Later(thirds, odd) : default;
            if (TForms.HasFourth)
            {
                odd = T.Select(isLead, firstOdd.LookUp(isBasic, next, lowNext), odd);
            }

            T affects = default;
            ulong runs = 0;
            if (TNeighbours.Matter)
            {
                affects = neighbours.Affecting(letter);
                strange |= T.Both(neighbours.Changing(letter), T.LaterByTwo(affecting, affects));
                runs = TNeighbours.MakeRuns ? neighbours.Runs(letter) : 0;
            }

            o += (nint)RowForms.Store<T, TForms>(waitingEven, waitingOdd, ref order, ref Unsafe.Add(ref output, o));
            if (T.Any(strange) || (TNeighbours.MakeRuns && runs != 0))
            {
                // As far as the first letter or sign for others; back to where it begins.
                ulong others = T.NotZero(strange) | runs;
                ulong starts = ~T.Bits(T.AndNot(current, T.ShiftLeft(current, 1))) & (others ^ (others - 1));
                int cut = starts == 0 ? 0 : 63 - BitOperations.LeadingZeroCount(starts);
                if (TNeighbours.Matter)
                {
                    affected = T.NotZero(T.LaterByTwo(affecting, affects)) >> cut & 1;
                    affecting = RowNeighbours<T>.Before(tables, affected);
                }

                if (cut != 0 || (TForms.IsLate && T.Any(thirds)))
                {
                    // What stands before is written with the next block, which begins there.
                    T inside = T.Load(ref MemoryMarshal.GetArrayDataReference(tables.Inside), (nuint)(64 - cut));
                    waitingEven = even & inside;
                    waitingOdd = TForms.IsLate ? T.Later(thirds, odd & inside) : odd & inside;
                    thirds = default;
                    i += cut;
                    continue;
                }

                waitingEven = default;
                waitingOdd = default;
                (int at, int to) = ((int)i, (int)o);
                if (!tables.Singles.TryWrite(TNeighbours.Matter && affected != 0, ref input, ref at, ref output, ref to, ref affected))
                {
                    break;
                }

                (i, o) = (at, to);
                if (TNeighbours.Matter)
                {
                    affecting = RowNeighbours<T>.Before(tables, affected);
                }

                continue;
            }

            affecting = affects;
            waitingEven = even;
            waitingOdd = TForms.IsLate ? behind : odd;
            thirds = TForms.IsLate ? odd : default;
            i += T.Count;
        }

        o += (nint)RowForms.Finish<T, TForms>(waitingEven, waitingOdd, thirds, ref order, ref Unsafe.Add(ref output, o));

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
}
