using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>The part of the rules that needs no look around, as tables for the kernels: one cell for each of U+0400..U+04FF.</summary>
internal sealed class ForwardTables
{
    public const int Cells = LetterSet.Last - LetterSet.First + 1;

    /// <summary>In <see cref="Lengths8"/> and <see cref="Lengths16"/>: the rules have to look; the kernel stops.</summary>
    public const byte Look = 0xFF;

    /// <summary>Longest output of a cell that the kernels write in one store, in bytes.</summary>
    public const int MaxBytes = 8;

    public ForwardTables(ForwardRules rules)
    {
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
    }

    /// <summary>UTF-8 output of each cell, little-endian.</summary>
    public ulong[] Bytes { get; } = new ulong[Cells];

    public byte[] Lengths8 { get; } = new byte[Cells];

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

        if (form is null || form.Utf8.Length > MaxBytes || form.Text.Length > MaxBytes / sizeof(char))
        {
            Lengths8[cell] = Look;
            Lengths16[cell] = Look;
            return;
        }

        Lengths8[cell] = (byte)form.Utf8.Length;
        Lengths16[cell] = (byte)form.Text.Length;
        for (int i = 0; i < form.Utf8.Length; i++)
        {
            Bytes[cell] |= (ulong)form.Utf8[i] << (8 * i);
        }

        for (int i = 0; i < form.Text.Length; i++)
        {
            Units[cell] |= (ulong)form.Text[i] << (16 * i);
        }
    }
}
