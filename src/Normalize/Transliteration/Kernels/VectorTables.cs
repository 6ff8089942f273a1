using System.Runtime.CompilerServices;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>
/// The tables of the vector kernels. A letter of U+0400..U+04FF is cell c = (code point - U+0410) mod 256, so that the
/// Russian alphabet lies in 0..63. Its slot is c there and 64 + c mod 64 elsewhere: no two letters of Kazakh share one,
/// and two registers hold a table. Slots keep the upper bits of their cell, so that other letters are found out.
/// </summary>
internal sealed class VectorTables
{
    public const int Slots = 128;

    /// <summary>Bytes a kernel may look at beyond its block's start; shorter rests are for the scalar kernel.</summary>
    public const int Margin = 72;

    /// <summary>Bit of <see cref="Check"/>: the letter looks at the one before it.</summary>
    public const byte Triggers = 1;

    /// <summary>Bit of <see cref="Check"/>: the letter makes a following one with <see cref="Triggers"/> change.</summary>
    public const byte Affects = 2;

    /// <summary>Bit of <see cref="Check"/>: the letter asks for the mark before its word.</summary>
    public const byte Asks = 4;

    /// <summary>Bit of <see cref="Check"/>: the letter forbids the mark before its word.</summary>
    public const byte Forbids = 8;

    /// <summary>Bit of <see cref="Check"/>: the letter may begin a run that is mapped as a whole.</summary>
    public const byte BeginsRun = 16;

    /// <summary>Bit of <see cref="Check"/>: the letter may be the second of such a run.</summary>
    public const byte GoesOnInRun = 32;

    /// <summary>The bits of <see cref="Check"/> that hold the cell.</summary>
    public const byte CellBits = 0xC0;

    /// <summary>
    /// Letters per thousand of running text that need three or four bytes of output, above which four bytes a letter
    /// are looked up at once (the wide kernel). Measured on 64 MB: a letter that stops the narrow kernel costs about as much as a
    /// tenth of a block of the wide one.
    /// </summary>
    private const double WidePerThousand = 5;

    private readonly byte[][] _bytes = [new byte[Slots], new byte[Slots], new byte[Slots], new byte[Slots]];

    private VectorTables(ForwardRules rules, ForwardTables tables)
    {
        Mark = rules.Mark?.Utf8;
        HasLongRunsOnly = rules.ShortestRun > 2;
        double wide = 0;
        for (int cell = 0; cell < ForwardTables.Cells; cell++)
        {
            char small = Alphabet.ToLower((char)(LetterSet.First + cell));
            if (small == LetterSet.First + cell && tables.VectorLengths[cell] is > 2 and <= 4)
            {
                wide += LetterFrequency.PerThousand(small);
            }
        }

        IsWide = wide > WidePerThousand || Mark is not null;
        for (int slot = 0; slot < Slots; slot++)
        {
            Check[slot] = Nobody(slot);
        }

        for (int cell = 0; cell < ForwardTables.Cells; cell++)
        {
            Set(cell, rules, tables);
        }

        for (int i = 0; i < 128; i++)
        {
            LookAtAscii[i] = (byte)(tables.LookAtAscii[i] && i != ':' ? 0xFF : 0);
            HasAsciiSigns |= LookAtAscii[i] != 0;
        }

        LookAtAscii[0] = 0xFF;
    }

    /// <summary>Output needs up to four bytes a letter often enough to look them all up.</summary>
    public bool IsWide { get; }

    /// <summary>Upper bits of the cell and what the letter does to its neighbours.</summary>
    public byte[] Check { get; } = new byte[Slots];

    /// <summary>Some letter has <see cref="Triggers"/>.</summary>
    public bool HasContext { get; private set; }

    /// <summary>Every run has three letters or more.</summary>
    public bool HasLongRunsOnly { get; }

    public bool HasAsciiSigns { get; }

    /// <summary>0xFF for each ASCII character the rules have to look at, NUL among them: a zero means "nothing" in the kernels.</summary>
    public byte[] LookAtAscii { get; } = new byte[128];

    /// <summary>The sign before some words; null without one.</summary>
    public byte[]? Mark { get; }

    /// <summary>Second byte of the three-byte signs that are mapped, all of which begin with E2; zero without any.</summary>
    public byte SignSecondByte { get; private init; }

    /// <summary>The bytes at one place of the outputs, zero behind their ends.</summary>
    public byte[] Bytes(int place) => _bytes[place];

    /// <summary>The tables, or null for a scheme with a sign the kernels do not know how to find.</summary>
    public static VectorTables? Create(ForwardRules rules, ForwardTables tables)
    {
        byte second = 0;
        foreach (char sign in rules.Signs.Keys)
        {
            if (sign >= 128)
            {
                byte b = (byte)(0x80 | (sign >> 6) & 0x3F);
                if (sign >> 12 != 2 || (second != 0 && second != b))
                {
                    return null;
                }

                second = b;
            }
        }

        return new VectorTables(rules, tables) { SignSecondByte = second };
    }

    /// <summary>Upper bits that no cell of this slot has: the kernel stops at every letter that falls here.</summary>
    private static byte Nobody(int slot) => slot < 0x40 ? CellBits : (byte)0;

    private void Set(int index, ForwardRules rules, ForwardTables tables)
    {
        int cell = (index - 0x10) & 0xFF;
        int slot = cell < 0x40 ? cell : 0x40 | cell & 0x3F;
        char letter = (char)(LetterSet.First + index);
        char small = Alphabet.ToLower(letter);
        if (rules.For(small) is null)
        {
            return;
        }

        bool taken = (Check[slot] & CellBits) != Nobody(slot);
        bool roman = rules.KeepsRomanNumerals && letter is 'Х' or 'І';
        int length = tables.VectorLengths[index];
        if (taken || roman || length > (IsWide ? 4 : 2))
        {
            return;
        }

        for (int place = 0; place < length; place++)
        {
            _bytes[place][slot] = (byte)(tables.VectorBytes[index] >> (8 * place));
        }

        bool triggers = tables.Triggers[index];
        bool begins = tables.BeginsRun[index];
        HasContext |= triggers || begins;
        Check[slot] = (byte)(cell & CellBits
            | (triggers ? Triggers : 0)
            | (rules.Affecting.Contains(small) ? Affects : 0)
            | (rules.MarkWith.Contains(small) ? Asks : 0)
            | (rules.MarkWithout.Contains(small) ? Forbids : 0)
            | (begins ? BeginsRun : 0)
            | (rules.InnerLetters.Contains(small) ? GoesOnInRun : 0));
    }
}
