using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>One row worked out: the letters it takes, where, and its three case forms.</summary>
internal sealed record LetterRule(string From, SchemeContext Context, OutputForm Lower, OutputForm Title, OutputForm Upper)
{
    /// <summary>The capital has two forms, Sh and SH, and its neighbours decide.</summary>
    public bool HasCaseForms => Title.Text != Upper.Text;
}

/// <summary>A scheme, with the modes chosen, worked out for the direction from Cyrillic. Immutable.</summary>
internal sealed class ForwardRules
{
    /// <summary>The longest run of letters a row may take; bounds how far the engine looks ahead.</summary>
    public const int MaxSequence = 24;

    /// <summary>A word is judged by its first letters; the longest real words have about forty.</summary>
    public const int LongestWord = 64;

    private readonly LetterRule[]?[] _letters = new LetterRule[LetterSet.Last - LetterSet.First + 1][];
    private readonly Dictionary<char, OutputForm> _signs = [];

    public ForwardRules(SchemeDefinition scheme, IReadOnlyCollection<string> modes)
    {
        var cases = new CaseMap(scheme.Cases);
        SchemeRow[] rows = [.. scheme.Rows.Where(r => r.Context.Mode is null || modes.Contains(r.Context.Mode))];
        foreach (SchemeRow row in rows)
        {
            if (!LetterSet.IsCell(row.From[0]))
            {
                _signs[row.From[0]] = new OutputForm(row.To);
            }
        }

        foreach (IGrouping<char, SchemeRow> group in rows.Where(r => LetterSet.IsCell(r.From[0]) && !Alphabet.IsUpper(r.From[0])).GroupBy(r => r.From[0]))
        {
            // The longest row that fits wins, then the one further down the file; nothing gets past a row that fits everywhere.
            SchemeRow[] ordered = [.. group.Reverse().OrderByDescending(r => r.From.Length)];
            int last = Array.FindIndex(ordered, static r => r.Context.IsFree && r.From.Length == 1);
            _letters[group.Key - LetterSet.First] = [.. ordered[..(last < 0 ? ordered.Length : last + 1)].Select(Work)];
        }

        foreach (SchemeMark mark in scheme.Marks.Where(m => m.Mode is null || modes.Contains(m.Mode)))
        {
            Mark = new OutputForm(mark.Sign);
            MarkWith = mark.With;
            MarkWithout = mark.Without;
        }

        foreach (LetterRule rule in _letters.SelectMany(l => l ?? []))
        {
            Affecting = Affecting.Union(rule.Context.After);
            if (rule.From.Length > 1)
            {
                ShortestRun = Math.Min(ShortestRun, rule.From.Length);
                InnerLetters = InnerLetters.With(rule.From[1]).With(rule.From[Math.Min(2, rule.From.Length - 1)]);
            }
        }

        KeepsRomanNumerals = scheme.KeepsRomanNumerals;
        LoneCapitalIsUpper = scheme.Value("lone", modes) == "upper";
        TitleOnlyAtWordStart = scheme.Value("title", modes) == "word-start";

        LetterRule Work(SchemeRow row)
        {
            string? capital = rows.LastOrDefault(r => r.From.Length == 1 && r.From[0] != row.From[0] && Alphabet.ToLower(r.From[0]) == row.From[0] && row.From.Length == 1 && r.Context == row.Context)?.To;
            return new LetterRule(row.From, row.Context, new OutputForm(row.To), new OutputForm(capital ?? cases.ToTitle(row.To)), new OutputForm(capital ?? cases.ToUpper(row.To)));
        }
    }

    /// <summary>The sign before some words; null in most schemes.</summary>
    public OutputForm? Mark { get; }

    public LetterSet MarkWith { get; }

    public LetterSet MarkWithout { get; }

    /// <summary>The letters some other letter looks back at.</summary>
    public LetterSet Affecting { get; }

    /// <summary>The second and third letters of the runs that are mapped as a whole.</summary>
    public LetterSet InnerLetters { get; }

    /// <summary>Letters in the shortest of these runs; beyond <see cref="MaxSequence"/> when there is none.</summary>
    public int ShortestRun { get; } = MaxSequence + 1;

    public bool KeepsRomanNumerals { get; }

    /// <summary>A capital that stands alone takes the form of capitals (SH), not of a Title word (Sh).</summary>
    public bool LoneCapitalIsUpper { get; }

    /// <summary>Inside a word a capital takes the form of capitals even before a small letter.</summary>
    public bool TitleOnlyAtWordStart { get; }

    /// <summary>Something is decided at the start of a word by the whole word.</summary>
    public bool LooksAtWholeWords => Mark is not null || KeepsRomanNumerals;

    /// <summary>The characters other than Cyrillic letters that the scheme maps.</summary>
    public IReadOnlyDictionary<char, OutputForm> Signs => _signs;

    /// <summary>The rows that begin with a small letter, in the order they are tried; null when the letter is not mapped.</summary>
    public LetterRule[]? For(char letter) => _letters[letter - LetterSet.First];

    /// <summary>The one row that holds wherever the letter stands and looks at nothing else; null when neighbours matter.</summary>
    public LetterRule? PlainRule(char letter) =>
        For(letter) is [{ Context.IsFree: true, From.Length: 1 } rule] ? rule : null;
}
