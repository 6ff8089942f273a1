using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>
/// One letter of U+0400..U+04FF for the scalar kernels: what it gives by itself, and what it gives when
/// one neighbour decides. Letters that need more are <see cref="LetterKind.Look"/>: the rules see to them.
/// </summary>
internal readonly record struct LetterEntry(LetterKind Kind, PackedForm Plain, PackedForm Other, LetterSet Neighbours);

/// <summary>What a letter depends on.</summary>
internal enum LetterKind : byte
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>A capital: Plain before a small letter, Other before a capital, the rules otherwise.</summary>
    Cased,

    /// <summary>The letter before: Other behind a letter of Neighbours, Plain otherwise.</summary>
    Behind,

    /// <summary>The letter after: the rules for a letter of Neighbours, which may go on in a run, Plain otherwise.</summary>
    Ahead,

    /// <summary>More than that.</summary>
    Look,
}

/// <summary>The entries of all cells.</summary>
internal static class LetterTable
{
    public static LetterEntry[] Build(ForwardRules rules, Func<OutputForm, bool> fits, Func<OutputForm, PackedForm> pack)
    {
        var entries = new LetterEntry[ForwardTables.Cells];
        for (int cell = 0; cell < entries.Length; cell++)
        {
            char letter = (char)(LetterSet.First + cell);
            entries[cell] = Entry(letter, Alphabet.ToLower(letter), rules, fits, pack);
        }

        return entries;
    }

    private static LetterEntry Entry(char letter, char small, ForwardRules rules, Func<OutputForm, bool> fits, Func<OutputForm, PackedForm> pack)
    {
        LetterRule[]? rows = rules.For(small);
        if (rows is null)
        {
            return new LetterEntry(LetterKind.Plain, pack(new OutputForm(letter.ToString())), default, default);
        }

        if (!rows.All(r => fits(r.Lower) && fits(r.Title) && fits(r.Upper)))
        {
            return new LetterEntry(LetterKind.Look, default, default, default);
        }

        bool capital = letter != small;
        LetterRule[] single = [.. rows.Where(static r => r.From.Length == 1)];
        if (single.Length < rows.Length)
        {
            return single is [{ Context.IsFree: true } one] && (!capital || !one.HasCaseForms)
                ? new LetterEntry(LetterKind.Ahead, pack(capital ? one.Upper : one.Lower), default, SecondLetters(rows))
                : new LetterEntry(LetterKind.Look, default, default, default);
        }

        return rows switch
        {
            [{ Context.IsFree: true } row] when !capital => new LetterEntry(LetterKind.Plain, pack(row.Lower), default, default),
            [{ Context.IsFree: true, HasCaseForms: false } row] => new LetterEntry(LetterKind.Plain, pack(row.Upper), default, default),
            [{ Context.IsFree: true } row] when !rules.TitleOnlyAtWordStart => new LetterEntry(LetterKind.Cased, pack(row.Title), pack(row.Upper), default),
            [{ Context: { AtStart: false, AtEnd: false, Before.IsEmpty: true } } row, { Context.IsFree: true } free] when !capital => new LetterEntry(LetterKind.Behind, pack(free.Lower), pack(row.Lower), row.Context.After),
            _ => new LetterEntry(LetterKind.Look, default, default, default),
        };
    }

    /// <summary>The second letters of the runs, and the bases of those that also travel as a base and a mark.</summary>
    private static LetterSet SecondLetters(LetterRule[] rows)
    {
        LetterSet letters = default;
        foreach (char second in rows.Where(static r => r.From.Length > 1).Select(static r => r.From[1]))
        {
            letters = letters.With(second);
            letters = second switch
            {
                'й' => letters.With('и'),
                'ё' => letters.With('е'),
                _ => letters,
            };
        }

        return letters;
    }
}
