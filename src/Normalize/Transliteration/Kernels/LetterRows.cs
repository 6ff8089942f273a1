using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Transliteration;

/// <summary>
/// The tables of the kernels that look up sixteen bytes at a time. Nearly all letters of Kazakh lie in seven of the eight rows of
/// slots (see <see cref="VectorTables"/>), and no two of A0..AF and B0..BF in the same place, so that six rows hold
/// them; the rest, Ё and І, are not known here.
/// </summary>
internal sealed class LetterRows
{
    private const int Rows = 6;

    private readonly byte[][] _places = [.. Enumerable.Range(0, VectorTables.WideForm).Select(static _ => new byte[Rows * VectorTables.RowBytes])];
    private readonly LetterBits _known = new();
    private readonly LetterBits[] _sets = [.. Enumerable.Range(0, 8).Select(static _ => new LetterBits())];
    private readonly char[] _letters = new char[Rows * 16];

    /// <summary>The rows of one place of the outputs, each twice: as long as the longest vector.</summary>
    public byte[] Place(int place) => _places[place];

    /// <summary>The letters that are in the rows; see <see cref="LetterBits"/>.</summary>
    public byte[] Known => _known.Rows;

    /// <summary>Those with a trait.</summary>
    public byte[] With(LetterTraits trait) => _sets[BitOperations.Log2((uint)trait)].Rows;

    /// <summary>Takes a letter in, if there is a place for it.</summary>
    public void Add(char letter, int slot, PackedForm form, LetterTraits traits)
    {
        int row = Math.Min(slot / 16 - 1, Rows - 1);
        if (row < 0 || _letters[row * 16 + slot % 16] != 0)
        {
            return;
        }

        _letters[row * 16 + slot % 16] = letter;
        _known.Add(letter);
        for (int place = 0; place < form.Length; place++)
        {
            int at = row * VectorTables.RowBytes + slot % 16;
            _places[place][at] = _places[place][at + 16] = (byte)(form.Bytes >> (8 * place));
        }

        for (int trait = 0; trait < _sets.Length; trait++)
        {
            if (((int)traits >> trait & 1) != 0)
            {
                _sets[trait].Add(letter);
            }
        }
    }

    /// <summary>The places of letters, worked out from their two bytes.</summary>
    internal readonly struct Cell<T>
        where T : struct, IByteVector<T>
    {
        private readonly T _low;
        private readonly T _bit;
        private readonly T _isUpper;
        private readonly T _isBasic;
        private readonly T _fourth;
        private readonly T _fifth;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Cell(T first, T second)
        {
            _low = second & T.Create(0x0F);
            _fourth = T.ShiftLeft(second, 3);
            _fifth = T.ShiftLeft(second, 2);
            _isBasic = T.Equals(first, T.Create(0xD0));
            T pair = (T.ShiftRight(second, 4) & T.Create(3)) | (T.ShiftLeft(first, 2) & T.Create(4));
            _bit = T.LookUp(T.Load(ref MemoryMarshal.GetReference(LetterBits.Powers), 0), pair);
            _isUpper = T.ShiftLeft(first, 6);
        }

        /// <summary>The bytes of one place: by the first byte, then by bits 5 and 4 of the second.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T LookUp(in Table<T> table)
        {
            T basic = T.Select(_fifth, T.Select(_fourth, T.LookUp(table.Basic3, _low), T.LookUp(table.Basic2, _low)), T.LookUp(table.Basic1, _low));
            T other = T.Select(_fifth, T.LookUp(table.Other2, _low), T.Select(_fourth, T.LookUp(table.Other1, _low), T.LookUp(table.Other0, _low)));
            return T.Select(_isBasic, basic, other);
        }

        /// <summary>The letters of a set; see <see cref="LetterBits"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Find(Set<T> set) =>
            T.Equals(T.Select(_isUpper, T.LookUp(set.Upper, _low), T.LookUp(set.Lower, _low)) & _bit, _bit);
    }

    /// <summary>A set of letters, see <see cref="LetterBits"/>: those of D0 and D1, those of D2 and D3.</summary>
    internal readonly struct Set<T>
        where T : struct, IByteVector<T>
    {
        public readonly T Lower;
        public readonly T Upper;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Set(byte[] rows)
        {
            Lower = T.Load(ref MemoryMarshal.GetArrayDataReference(rows), 0);
            Upper = T.Load(ref MemoryMarshal.GetArrayDataReference(rows), VectorTables.RowBytes);
        }
    }

    /// <summary>The rows of one place in registers, as far as there are enough: D0 90, A0, B0; D1..D3 80, 90, A0 and B0.</summary>
    internal readonly struct Table<T>
        where T : struct, IByteVector<T>
    {
        public readonly T Basic1;
        public readonly T Basic2;
        public readonly T Basic3;
        public readonly T Other0;
        public readonly T Other1;
        public readonly T Other2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Table(byte[] rows)
        {
            ref byte first = ref MemoryMarshal.GetArrayDataReference(rows);
            Basic1 = T.Load(ref first, 0 * VectorTables.RowBytes);
            Basic2 = T.Load(ref first, 1 * VectorTables.RowBytes);
            Basic3 = T.Load(ref first, 2 * VectorTables.RowBytes);
            Other0 = T.Load(ref first, 3 * VectorTables.RowBytes);
            Other1 = T.Load(ref first, 4 * VectorTables.RowBytes);
            Other2 = T.Load(ref first, 5 * VectorTables.RowBytes);
        }
    }
}
