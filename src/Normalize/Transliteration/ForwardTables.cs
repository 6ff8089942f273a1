using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>The rules as tables for the kernels: one cell for each of U+0400..U+04FF, one for each ASCII character.</summary>
internal sealed class ForwardTables
{
    public const int Cells = LetterSet.Last - LetterSet.First + 1;

    /// <summary>In <see cref="PlainLetters"/> and <see cref="Lengths16"/>: see the letter's entry.</summary>
    public const byte Look = 0xFF;

    public ForwardTables(ForwardRules rules, SimdLevel level)
    {
        Level = level;
        Utf8 = new ScalarTables(rules, PackedForm.Fits, PackedForm.Of);
        Utf16 = new ScalarTables(rules, PackedForm.FitsUtf16, PackedForm.OfUtf16);
        PlainLetters = [.. Utf8.Letters.Select(static l => l.Kind == LetterKind.Plain && l.Plain.Length < PackedForm.MaxLength ? l.Plain.Bytes | (ulong)l.Plain.Length << 56 : (ulong)Look << 56)];
        Units = [.. Utf16.Letters.Select(static l => l.Plain.Bytes)];
        Lengths16 = [.. Utf16.Letters.Select(static l => l.Kind == LetterKind.Plain ? (byte)l.Plain.Length : Look)];
        OnlyInsideWords = rules.LooksAtWholeWords;
        for (int cell = 0; cell < Cells; cell++)
        {
            char small = Alphabet.ToLower((char)(LetterSet.First + cell));
            Composes[cell] = Composition.IsBase(small);
            Neighbours[cell] = VectorLetter.Neighbour(small, rules);
        }

        KeepsRomanNumerals = rules.KeepsRomanNumerals;
        foreach (char sign in rules.Signs.Keys)
        {
            if (sign < 128)
            {
                LookAtAscii[sign] = true;
            }
            else
            {
                SignsBeyondAscii = true;
            }
        }

        // An address begins with a colon and two slashes.
        LookAtAscii[':'] = true;
        Vectors = VectorTables.Create(rules, level);
    }

    public SimdLevel Level { get; }

    /// <summary>Null when the scalar kernel has to do.</summary>
    public VectorTables? Vectors { get; }

    public ScalarTables Utf8 { get; }

    public ScalarTables Utf16 { get; }

    /// <summary>
    /// The letters that depend on nothing and give up to seven bytes, packed for the cache: the bytes, and in the highest
    /// byte how many.
    /// </summary>
    public ulong[] PlainLetters { get; }

    /// <summary>The same in UTF-16, up to four units; how many is in <see cref="Lengths16"/>.</summary>
    public ulong[] Units { get; }

    public byte[] Lengths16 { get; }

    /// <summary>What the letters mean to their words.</summary>
    public LetterTraits[] Neighbours { get; } = new LetterTraits[Cells];

    /// <summary>A combining mark may follow and make another letter of it: и and U+0306 are й.</summary>
    public bool[] Composes { get; } = new bool[Cells];

    public bool[] LookAtAscii { get; } = new bool[128];

    /// <summary>Some character of three bytes or of Latin-1 is mapped: № and the like.</summary>
    public bool SignsBeyondAscii { get; }

    /// <summary>What the first letter of a word gives depends on the whole word.</summary>
    public bool OnlyInsideWords { get; }

    /// <summary>Words of Х and І may be numerals.</summary>
    public bool KeepsRomanNumerals { get; }
}
