using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>The part of the rules that needs no look around, as tables for the kernels: one cell for each of U+0400..U+04FF.</summary>
internal sealed class ForwardTables
{
    public const int Cells = LetterSet.Last - LetterSet.First + 1;

    /// <summary>In <see cref="Lengths16"/>: the rules have to look; the kernel stops.</summary>
    public const byte Look = 0xFF;

    /// <summary>Longest output of a cell that the kernels write in one store, in bytes.</summary>
    public const int MaxBytes = 8;

    public ForwardTables(ForwardRules rules, SimdLevel level)
    {
        Level = level;
        Letters = LetterTable.Build(rules);
        PlainLetters = [.. Letters.Select(static l => l.Kind == LetterKind.Plain && l.Plain.Length < PackedForm.MaxLength ? l.Plain.Bytes | (ulong)l.Plain.Length << 56 : (ulong)Look << 56)];
        OnlyInsideWords = rules.LooksAtWholeWords;
        for (int cell = 0; cell < Cells; cell++)
        {
            char letter = (char)(LetterSet.First + cell);
            char small = Alphabet.ToLower(letter);
            Set(cell, letter, small, rules);
        }

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
        Vectors = VectorTables.Create(rules);
    }

    public SimdLevel Level { get; }

    /// <summary>Null when the scalar kernel has to do.</summary>
    public VectorTables? Vectors { get; }

    /// <summary>The letters for the UTF-8 kernels.</summary>
    public LetterEntry[] Letters { get; }

    /// <summary>
    /// The letters that depend on nothing and give up to seven bytes, packed for the cache: the bytes, and in the highest
    /// byte how many. <see cref="Look"/> there: see <see cref="Letters"/>.
    /// </summary>
    public ulong[] PlainLetters { get; }

    /// <summary>UTF-16 output of each cell, little-endian.</summary>
    public ulong[] Units { get; } = new ulong[Cells];

    public byte[] Lengths16 { get; } = new byte[Cells];

    /// <summary>A combining mark may follow and make another letter of it: и and U+0306 are й.</summary>
    public bool[] Composes { get; } = new bool[Cells];

    public bool[] LookAtAscii { get; } = new bool[128];

    /// <summary>Some character of three bytes or of Latin-1 is mapped: № and the like.</summary>
    public bool SignsBeyondAscii { get; }

    /// <summary>The first letter of a word is for the rules: they look at the whole word.</summary>
    public bool OnlyInsideWords { get; }

    private void Set(int cell, char letter, char small, ForwardRules rules)
    {
        Composes[cell] = Composition.IsBase(small);
        OutputForm? form = null;
        if (rules.For(small) is null)
        {
            form = new OutputForm(letter.ToString());
        }
        else if (rules.PlainRule(small) is { } rule && (letter == small || !rule.HasCaseForms))
        {
            form = letter == small ? rule.Lower : rule.Upper;
        }

        if (form is null || form.Text.Length > MaxBytes / sizeof(char))
        {
            Lengths16[cell] = Look;
            return;
        }

        Lengths16[cell] = (byte)form.Text.Length;

        for (int i = 0; i < form.Text.Length; i++)
        {
            Units[cell] |= (ulong)form.Text[i] << (16 * i);
        }
    }
}
