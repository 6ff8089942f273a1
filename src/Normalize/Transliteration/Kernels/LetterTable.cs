using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>Up to eight bytes of UTF-8 and how many they are, to be written with one store.</summary>
internal readonly record struct PackedForm(ulong Bytes, int Length)
{
    public const int MaxLength = 8;

    public static bool Fits(OutputForm form) => form.Utf8.Length <= MaxLength;

    public static PackedForm Of(OutputForm form)
    {
        ulong packed = 0;
        for (int i = 0; i < form.Utf8.Length; i++)
        {
            packed |= (ulong)form.Utf8[i] << (8 * i);
        }

        return new PackedForm(packed, form.Utf8.Length);
    }
}

/// <summary>
/// One letter of U+0400..U+04FF for the scalar code of the UTF-8 kernels: what it gives by itself, and what it gives when
/// one neighbour decides. Letters that need more are <see cref="LetterKind.Look"/>: the rules see to them.
/// </summary>
internal readonly record struct LetterEntry(LetterKind Kind, PackedForm Plain, PackedForm Other, LetterSet After);

/// <summary>What a letter depends on.</summary>
internal enum LetterKind : byte
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>A capital: Plain before a small letter, Other before a capital, the rules otherwise.</summary>
    Cased,

    /// <summary>The letter before: Other behind a letter of After, Plain otherwise.</summary>
    Behind,

    /// <summary>More than that.</summary>
    Look,
}

/// <summary>The entries of all cells.</summary>
internal static class LetterTable
{
    public static LetterEntry[] Build(ForwardRules rules)
    {
        var entries = new LetterEntry[ForwardTables.Cells];
        for (int cell = 0; cell < entries.Length; cell++)
        {
            char letter = (char)(LetterSet.First + cell);
            entries[cell] = Entry(letter, Alphabet.ToLower(letter), rules);
        }

        return entries;
    }

    private static LetterEntry Entry(char letter, char small, ForwardRules rules)
    {
        LetterRule[]? rows = rules.For(small);
        if (rows is null)
        {
            return new LetterEntry(LetterKind.Plain, PackedForm.Of(new OutputForm(letter.ToString())), default, default);
        }

        if (!rows.All(r => r.From.Length == 1 && PackedForm.Fits(r.Lower) && PackedForm.Fits(r.Title) && PackedForm.Fits(r.Upper)))
        {
            return new LetterEntry(LetterKind.Look, default, default, default);
        }

        bool capital = letter != small;
        return rows switch
        {
            [{ Context.IsFree: true } row] when !capital => new LetterEntry(LetterKind.Plain, PackedForm.Of(row.Lower), default, default),
            [{ Context.IsFree: true, HasCaseForms: false } row] => new LetterEntry(LetterKind.Plain, PackedForm.Of(row.Upper), default, default),
            [{ Context.IsFree: true } row] when !rules.TitleOnlyAtWordStart => new LetterEntry(LetterKind.Cased, PackedForm.Of(row.Title), PackedForm.Of(row.Upper), default),
            [{ Context: { AtStart: false, AtEnd: false, Before.IsEmpty: true } } row, { Context.IsFree: true } free] when !capital => new LetterEntry(LetterKind.Behind, PackedForm.Of(free.Lower), PackedForm.Of(row.Lower), row.Context.After),
            _ => new LetterEntry(LetterKind.Look, default, default, default),
        };
    }
}
