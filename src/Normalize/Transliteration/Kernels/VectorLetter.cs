using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>What the vector kernels know of a letter's neighbours, and of the letter as a neighbour.</summary>
[Flags]
internal enum LetterTraits : byte
{
    None = 0,

    /// <summary>Changes behind a letter that <see cref="Affects"/>.</summary>
    Triggers = 1,

    /// <summary>Makes a following letter with <see cref="Triggers"/> change.</summary>
    Affects = 2,

    /// <summary>Asks for the mark before its word.</summary>
    Asks = 4,

    /// <summary>Forbids the mark before its word.</summary>
    Forbids = 8,

    /// <summary>May begin a run that is mapped as a whole.</summary>
    BeginsRun = 16,

    /// <summary>May be the second or third of such a run.</summary>
    GoesOnInRun = 32,

    /// <summary>A capital whose form is Title before a small letter; anywhere else the rules choose.</summary>
    Cased = 64,

    /// <summary>A small letter.</summary>
    Small = 128,

    /// <summary>What it gives depends on its neighbours.</summary>
    LooksAround = Triggers | BeginsRun | Cased,
}

/// <summary>One letter for the vector kernels.</summary>
/// <param name="Form">What it gives when no neighbour matters.</param>
/// <param name="Behind">What it gives behind a letter that affects it; null when that takes the rules.</param>
/// <param name="Traits">What matters around it.</param>
internal readonly record struct VectorLetter(PackedForm Form, PackedForm? Behind, LetterTraits Traits)
{
    /// <summary>Null for a letter that is always for the rules.</summary>
    public static VectorLetter? Of(char letter, ForwardRules rules)
    {
        char small = Alphabet.ToLower(letter);
        LetterRule[] rows = rules.For(small) ?? [];
        LetterRule[] single = [.. rows.Where(static r => r.From.Length == 1)];
        bool roman = rules.KeepsRomanNumerals && letter is 'Х' or 'І';
        if (roman || Array.Find(single, static r => r.Context.IsFree) is not { } free || single.Any(static r => r.Context.AtStart || r.Context.AtEnd || !r.Context.Before.IsEmpty))
        {
            return null;
        }

        LetterRule[] looking = [.. single.Where(static r => !r.Context.After.IsEmpty)];
        bool isCased = letter != small && free.HasCaseForms;
        if ((isCased && (rules.TitleOnlyAtWordStart || looking.Length > 0)) || !PackedForm.Fits(free.Title) || !PackedForm.Fits(free.Upper))
        {
            return null;
        }

        LetterTraits traits = Neighbour(small, rules)
            | (looking.Length > 0 ? LetterTraits.Triggers : 0)
            | (rows.Length > single.Length ? LetterTraits.BeginsRun : 0)
            | (isCased ? LetterTraits.Cased : 0);
        return new VectorLetter(PackedForm.Of(letter == small ? free.Lower : free.Title), Alternate(), traits);

        // Behind a letter a capital stands inside the word: schemes that write Ye only at the start have YE there.
        // Letters that look for others than the rest do are for the rules.
        PackedForm? Alternate() => looking switch
        {
            [var one] when one.Context.After != rules.Affecting => null,
            [var one] when letter == small && PackedForm.Fits(one.Lower) => PackedForm.Of(one.Lower),
            [var one] when (!one.HasCaseForms || rules.TitleOnlyAtWordStart) && PackedForm.Fits(one.Upper) => PackedForm.Of(one.Upper),
            _ => null,
        };
    }

    /// <summary>What a letter means to its neighbours, whether or not it has a form of its own here.</summary>
    public static LetterTraits Neighbour(char small, ForwardRules rules) =>
        (rules.Affecting.Contains(small) ? LetterTraits.Affects : 0)
        | (rules.MarkWith.Contains(small) ? LetterTraits.Asks : 0)
        | (rules.MarkWithout.Contains(small) ? LetterTraits.Forbids : 0)
        | (rules.InnerLetters.Contains(small) ? LetterTraits.GoesOnInRun : 0);
}
