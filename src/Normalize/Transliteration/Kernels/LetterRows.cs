using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Transliteration;

/// <summary>
/// The tables of the kernels that look up sixteen bytes at a time. Nearly all letters of Kazakh lie in seven of the eight rows of
/// slots (see <see cref="VectorTables"/>), and no two of A0..AF and B0..BF in the same place, so that six rows hold
/// them; the rest, Ё and І, are not known here.
/// </summary>
/// <param name="signSecondByte">See <see cref="VectorTables.SignSecondByte"/>.</param>
internal sealed class LetterRows(byte signSecondByte)
{
    /// <summary>The places of the forms: of the two bytes of a letter each has one, and a second for longer forms.</summary>
    public const int FirstEven = 0;

    public const int SecondEven = 1;

    public const int SecondOdd = 2;

    /// <summary>Of four bytes only.</summary>
    public const int FirstOdd = 3;

    private const int Rows = 6;

    private readonly byte[][] _places = [.. Enumerable.Range(0, VectorTables.WideForm).Select(static _ => new byte[Rows * VectorTables.RowBytes])];
    private readonly LetterBits _known = new();
    private readonly LetterBits[] _sets = [.. Enumerable.Range(0, 8).Select(static _ => new LetterBits())];
    private readonly char[] _letters = new char[Rows * 16];

    /// <summary>The rows of one place of the outputs, each twice: as long as the longest vector.</summary>
    public byte[] Place(int place) => _places[place];

    /// <summary>The letters that are not in the rows; see <see cref="LetterBits"/>.</summary>
    public byte[] Unknown => _known.RowsOfOthers;

    /// <summary>Those with a trait.</summary>
    public byte[] With(LetterTraits trait) => _sets[BitOperations.Log2((uint)trait)].Rows;

    /// <summary>
    /// <see cref="LetterBits.Pairs"/>, at hand: a kernel that asks a class for a table may have to call its initializer, and tables
    /// that are loaded before a call do not stay in registers.
    /// </summary>
    public byte[] Pairs { get; } = LetterBits.Pairs;

    /// <summary>See <see cref="ByteKinds"/>.</summary>
    public byte[] Kinds { get; } = ByteKinds.With(signSecondByte);

    /// <summary>Some letter of D0 gives three bytes or more.</summary>
    public bool HasBasicThird { get; private set; }

    /// <summary>Takes a letter in, if there is a place for it.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="slot">Its slot.</param>
    /// <param name="form">What it gives.</param>
    /// <param name="traits">What it means to its neighbours.</param>
    /// <param name="isLate">See <see cref="VectorTables.IsLate"/>.</param>
    public void Add(char letter, int slot, PackedForm form, LetterTraits traits, bool isLate)
    {
        int row = Math.Min(slot / 16 - 1, Rows - 1);
        if (row < 0 || _letters[row * 16 + slot % 16] != 0)
        {
            return;
        }

        _letters[row * 16 + slot % 16] = letter;
        _known.Add(letter);
        ReadOnlySpan<int> places = form.Length switch
        {
            VectorTables.WideForm => [FirstEven, FirstOdd, SecondEven, SecondOdd],
            1 when isLate => [SecondEven],
            _ => [FirstEven, SecondEven, SecondOdd],
        };
        for (int i = 0; i < form.Length; i++)
        {
            int at = row * VectorTables.RowBytes + slot % 16;
            _places[places[i]][at] = _places[places[i]][at + 16] = (byte)(form.Bytes >> (8 * i));
            HasBasicThird |= places[i] == SecondOdd && row < 3;
        }

        for (int trait = 0; trait < _sets.Length; trait++)
        {
            if (((int)traits >> trait & 1) != 0)
            {
                _sets[trait].Add(letter);
            }
        }
    }

    /// <summary>The letters that begin at each place, to look for in sets.</summary>
    internal readonly struct Letter<T>
        where T : struct, IByteVector<T>
    {
        private readonly T _low;
        private readonly T _bit;
        private readonly T _isUpper;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Letter(T pair, T first, T secondLow)
        {
            _low = secondLow;
            _bit = pair;
            _isUpper = T.ShiftLeft(first, 6);
        }

        /// <summary>Not zero at the letters of a set; see <see cref="LetterBits"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Find(Set<T> set) => T.Select(_isUpper, T.LookUp(set.Upper, _low), T.LookUp(set.Lower, _low)) & _bit;
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
            Lower = T.LoadRow(ref MemoryMarshal.GetArrayDataReference(rows), 0);
            Upper = T.LoadRow(ref MemoryMarshal.GetArrayDataReference(rows), 1);
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
            Basic1 = T.LoadRow(ref first, 0);
            Basic2 = T.LoadRow(ref first, 1);
            Basic3 = T.LoadRow(ref first, 2);
            Other0 = T.LoadRow(ref first, 3);
            Other1 = T.LoadRow(ref first, 4);
            Other2 = T.LoadRow(ref first, 5);
        }

        /// <summary>The bytes of one place: by the first byte, which is D0 or not, then by bits 5 and 4 of the second.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T LookUp(T isBasic, T second, T low)
        {
            T fourth = T.ShiftLeft(second, 3);
            T basic = T.Select(T.ShiftLeft(second, 2), T.Select(fourth, T.LookUp(Basic3, low), T.LookUp(Basic2, low)), T.LookUp(Basic1, low));
            return T.Choose(isBasic, basic, Other(second, low));
        }

        /// <summary>The same for letters of D1 to D3.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Other(T second, T low) =>
            T.Select(T.ShiftLeft(second, 2), T.LookUp(Other2, low), T.Select(T.ShiftLeft(second, 3), T.LookUp(Other1, low), T.LookUp(Other0, low)));
    }
}
