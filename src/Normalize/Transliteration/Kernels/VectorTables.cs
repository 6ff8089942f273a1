using System.Numerics;
using System.Runtime.CompilerServices;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>
/// The tables of the vector kernels. A letter of U+0400..U+04FF is two bytes, D0..D3 and 80..BF. Its slot is the lower six
/// bits of the second, and 64 more behind D1..D3: no two letters of Kazakh share one, and two 64-byte registers hold a
/// table. <see cref="Check"/> has the first byte, so that letters of other languages are found out.
/// </summary>
internal sealed class VectorTables
{
    public const int Slots = 128;

    /// <summary>A row of sixteen slots, twice: as long as the longest vector that looks things up by rows.</summary>
    public const int RowBytes = 32;

    /// <summary>Bytes a kernel may look at from its block's start on; shorter rests are for the scalar kernel.</summary>
    public const int Margin = 72;

    /// <summary>The longest form that is looked up, in bytes.</summary>
    public const int WideForm = 4;

    /// <summary>
    /// Capitals of two forms per thousand letters of running text, above which it pays to see at once that a small letter
    /// follows: that costs each block of 32 letters about 0.3 nanoseconds, one that has to be looked at carefully about 35.
    /// </summary>
    private const double CasedPerThousand = 0.27;

    /// <summary>See <see cref="IsSeldomWide"/>.</summary>
    private const double SeldomPerThousand = 8;

    private static readonly int[] s_inOrder = [0, 1, 2, 3];

    /// <summary>Of three bytes the second and third stand where the second byte of the letter was, which has two places.</summary>
    private static readonly int[] s_three = [0, 2, 3];

    private readonly byte[][] _bytes = [new byte[Slots], new byte[Slots], new byte[Slots], new byte[Slots]];
    private readonly byte[][] _behind = [new byte[Slots], new byte[Slots], new byte[Slots], new byte[Slots]];
    private readonly SimdLevel _level;
    private readonly PackedForm[] _second = new PackedForm[Slots];
    private readonly byte[][] _ascii = [new byte[Slots], new byte[Slots]];

    private VectorTables(ForwardRules rules, SimdLevel level, byte signSecondByte)
    {
        VectorLetter?[] letters = [.. Enumerable.Range(LetterSet.First, ForwardTables.Cells).Select(c => VectorLetter.Of((char)c, rules))];
        Mark = rules.Mark?.Utf8;
        Affecting = rules.Affecting;
        HasRuns = rules.ShortestRun <= ForwardRules.MaxSequence;
        HasLongRunsOnly = rules.ShortestRun > 2;
        HasAsciiSigns = rules.Signs.Keys.Any(char.IsAscii);
        _level = level;
        SignSecondByte = signSecondByte;
        Rows = new LetterRows(signSecondByte);
        Singles = new SingleLetters(Leads, Traits);
        Places = PlacesFor(letters);
        IsSeldomWide = Places == 3 && Needing(letters, 3) <= SeldomPerThousand;
        HasCased = level == SimdLevel.Avx512 && PerThousand(letters, static l => l.Traits.HasFlag(LetterTraits.Cased)) > CasedPerThousand;
        for (int cell = 0; cell < ForwardTables.Cells; cell++)
        {
            char small = Alphabet.ToLower((char)(LetterSet.First + cell));
            if (rules.For(small) is not null)
            {
                Set(cell, small, letters[cell], rules);
            }
        }

        for (int i = 0; i < Slots; i++)
        {
            byte[] form = rules.Signs.TryGetValue((char)i, out OutputForm? sign) ? sign.Utf8 : [(byte)i];
            IsComplete &= form.Length is 1 or 2;
            _ascii[0][i] = form.ElementAtOrDefault(0);
            _ascii[1][i] = form.ElementAtOrDefault(1);
        }

        if (level == SimdLevel.Avx512)
        {
            Partner = BytePairs.With(signSecondByte);
            Exchange = IsWide ? null : new ExchangeTables(this);
            IsComplete &= Partner is not null && Exchange is not { HasNothing: false };
            HasBehind &= Exchange is not { HasBehind: false };
        }
    }

    /// <summary>The bytes of a form that are looked up: as many as letters need often enough.</summary>
    public int Places { get; }

    /// <summary>
    /// So few letters have three bytes of output that it pays to ask each block of 64 whether it has one. With four such letters in
    /// a thousand, 2018, that took the block of new text from 7.4 to 5.4 nanoseconds; with eighteen, ISO 9, nobody foresees the
    /// answer: 6.4 to 9.9. There is one squeeze for all blocks then.
    /// </summary>
    public bool IsSeldomWide { get; }

    /// <summary>
    /// In rows with three places: the second byte of a letter has two of them and the first byte one, which is empty for a letter
    /// that gives one byte. The third byte of the letter before, if there is one, mostly goes there, so that the block is squeezed
    /// once. With AVX-512, where a squeeze costs less than an answer that nobody foresees, ISO 9 went from 4.7 to 6.3 nanoseconds.
    /// </summary>
    public bool IsLate => Places == 3 && _level != SimdLevel.Avx512;

    /// <summary>More than a byte of output for each of input.</summary>
    public bool IsWide => Places > 2;

    /// <summary>The first byte of the letter of each slot, for every letter of the scheme.</summary>
    public byte[] Leads { get; } = new byte[Slots];

    /// <summary>The same for letters whose form is in the tables; without those of two forms when they are rare.</summary>
    public byte[] Check { get; } = new byte[Slots];

    /// <summary>The <see cref="LetterTraits"/> of each slot, for letters the kernels stop at as well.</summary>
    public byte[] Traits { get; } = new byte[Slots];

    /// <summary>The letters that make a following one change.</summary>
    public LetterSet Affecting { get; }

    /// <summary>Some letter looks at its neighbours.</summary>
    public bool HasContext { get; private set; }

    /// <summary>Capitals of two forms are so frequent that a block with one of them should not be strange.</summary>
    public bool HasCased { get; }

    /// <summary>What stands around a letter or a sign may matter, but for the case of capitals.</summary>
    public bool LooksAround => HasContext || SignSecondByte != 0;

    /// <summary>What a letter gives behind another is in the tables, for every letter that looks there.</summary>
    public bool HasBehind { get; private set; } = true;

    /// <summary>Some runs of letters are mapped as a whole.</summary>
    public bool HasRuns { get; }

    /// <summary>Every run has three letters or more.</summary>
    public bool HasLongRunsOnly { get; }

    /// <summary>The kernels of 128 and 256 bits can do without the mark and the signs.</summary>
    public bool IsPlain => Mark is null && !HasAsciiSigns;

    /// <summary>Some ASCII characters are mapped.</summary>
    public bool HasAsciiSigns { get; }

    /// <summary>The sign of two bytes before some words; null without one.</summary>
    public byte[]? Mark { get; }

    /// <summary>Second byte of the three-byte signs that are mapped, all of which begin with E2; zero without any.</summary>
    public byte SignSecondByte { get; }

    private bool IsComplete { get; set; } = true;

    /// <summary>The bytes at one place of the outputs, zero behind their ends.</summary>
    public byte[] Bytes(int place) => _bytes[place];

    /// <summary>Where blocks are cut.</summary>
    public SingleLetters Singles { get; }

    /// <summary>The same as <see cref="Bytes"/> in another form; with AVX-512 only, and null for a scheme that <see cref="IsWide"/>.</summary>
    public ExchangeTables? Exchange { get; }

    /// <summary>See <see cref="BytePairs"/>; with AVX-512 only.</summary>
    public byte[]? Partner { get; }

    /// <summary>The same for vectors that look up sixteen bytes.</summary>
    public LetterRows Rows { get; }

    /// <summary>Sixty-four bytes of ones, as many of zeros: a mask of any number of bytes.</summary>
    public byte[] Inside { get; } = [.. Enumerable.Repeat(byte.MaxValue, 64), .. new byte[64]];

    /// <summary>See <see cref="BlockSqueeze"/>.</summary>
    public ulong[] Order { get; } = BlockSqueeze.Orders;

    /// <summary>The slot of the letter of these two bytes, see <see cref="Leads"/>.</summary>
    public static int Slot(byte lead, byte trail) => (trail & 0x3F) | ((lead + 0x6F) & 0x40);

    /// <summary>
    /// What the second byte of a character of two gives, for a block that ended between them: of a letter what is left
    /// of its form behind the one or two bytes the first has written, of a sign the byte itself.
    /// </summary>
    public int WriteSecondHalf(byte lead, byte trail, ref byte output)
    {
        if ((lead & 0xFC) != 0xD0)
        {
            output = trail;
            return 1;
        }

        int slot = Slot(lead, trail);
        Unsafe.WriteUnaligned(ref output, _second[slot].Bytes);
        return _second[slot].Length;
    }

    /// <summary>
    /// The same as <see cref="Bytes"/> for letters behind one that affects them: two places, of which the second byte of the letter
    /// has one, or four when the scheme <see cref="IsWide"/>, of which it has two.
    /// </summary>
    public byte[] Behind(int place) => _behind[place];

    /// <summary>What ASCII gives; two places.</summary>
    public byte[] Ascii(int place) => _ascii[place];

    /// <summary>The tables, or null for a scheme that has something the kernels have no place for.</summary>
    public static VectorTables? Create(ForwardRules rules, SimdLevel level)
    {
        byte second = 0;
        foreach (char sign in rules.Signs.Keys.Where(static s => s >= 128))
        {
            byte b = (byte)(0x80 | (sign >> 6) & 0x3F);
            if (sign >> 12 != 2 || (second != 0 && second != b))
            {
                return null;
            }

            second = b;
        }

        if (rules.Mark is { Utf8.Length: not 2 })
        {
            return null;
        }

        var tables = new VectorTables(rules, level, second);
        return tables.IsComplete ? tables : null;
    }

    /// <summary>
    /// Letters per thousand of running text that need three or four bytes of output, above which it pays to look these up for
    /// every letter; below it each of them cuts a block. Nanoseconds for 64 bytes of news, cut and looked up: the scheme of 2018,
    /// which has four such letters in a thousand, 10.5 and 6.8 with AVX-512, 14.2 and 14.9 with AVX2; ISO 9, eighteen, 15.6 and 4.3,
    /// 16.9 and 13.2, 29.4 and 27.3 with 128 bits; ALA-LC, twenty-five, most of them of four bytes, 45 and 6.7, 25.6 and 20.7, 36.9
    /// and 37.9.
    /// </summary>
    private static double WidePerThousand(SimdLevel level) => level switch
    {
        SimdLevel.Avx512 => 1.5,
        SimdLevel.Avx2 => 2.5,
        _ => 10,
    };

    private int PlacesFor(VectorLetter?[] letters)
    {
        double enough = WidePerThousand(_level);
        return Mark is not null || HasAsciiSigns || Needing(letters, 4) > enough ? 4 : Needing(letters, 3) > enough ? 3 : 2;
    }

    private static double Needing(VectorLetter?[] letters, int places) =>
        PerThousand(letters, l => l.Form.Length >= places && l.Form.Length <= WideForm);

    private static double PerThousand(VectorLetter?[] letters, Func<VectorLetter, bool> wanted) =>
        letters.Select((l, cell) => l is { } letter && wanted(letter) ? LetterFrequency.PerThousandOf((char)(LetterSet.First + cell)) : 0).Sum();

    private void Set(int cell, char small, VectorLetter? known, ForwardRules rules)
    {
        int slot = (cell & 0x3F) | (cell < 0x40 ? 0 : 0x40);
        IsComplete &= Leads[slot] == 0;
        Leads[slot] = (byte)(0xD0 | cell >> 6);
        Traits[slot] = (byte)(VectorLetter.Neighbour(small, rules) | (small == LetterSet.First + cell ? LetterTraits.Small : 0));
        if (known is not { } letter)
        {
            return;
        }

        Singles.Add(slot, letter);
        if (letter.Form.Length > Places)
        {
            return;
        }

        int first = Math.Min(letter.Form.Length, FirstHalf(letter.Form.Length));
        _second[slot] = new PackedForm(letter.Form.Bytes >> (8 * first), letter.Form.Length - first);
        bool isCased = letter.Traits.HasFlag(LetterTraits.Cased);
        Check[slot] = isCased && !HasCased ? (byte)0 : Leads[slot];
        Traits[slot] |= (byte)letter.Traits;
        Fill(_bytes, slot, letter.Form, Places == 3 ? s_three : s_inOrder);
        if (Check[slot] != 0)
        {
            Rows.Add((char)(LetterSet.First + cell), slot, letter.Form, (LetterTraits)Traits[slot], IsLate);
        }

        if (letter.Traits.HasFlag(LetterTraits.Triggers))
        {
            PackedForm? behind = letter.Behind?.Length <= (IsWide ? WideForm : 2) ? letter.Behind : null;
            HasBehind &= behind is not null;
            Fill(_behind, slot, behind ?? default, s_inOrder);
        }

        HasContext |= (letter.Traits & (LetterTraits.Triggers | LetterTraits.BeginsRun)) != 0;
    }

    /// <summary>How many bytes of a form the first byte of a letter gives way to. Rows have a second place there for four only.</summary>
    private int FirstHalf(int length) => Places switch
    {
        4 when _level == SimdLevel.Avx512 || length == WideForm => 2,
        3 when IsLate && length == 1 => 0,
        _ => 1,
    };

    private static void Fill(byte[][] places, int slot, PackedForm form, int[] order)
    {
        for (int i = 0; i < form.Length; i++)
        {
            places[order[i]][slot] = (byte)(form.Bytes >> (8 * i));
        }
    }
}
