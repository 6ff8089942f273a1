using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>One way to read a piece of text: the Cyrillic letters it may stand for.</summary>
/// <param name="Seen">The piece, one of the case forms of a row.</param>
/// <param name="Letters">The letters, capital as the piece asks.</param>
/// <param name="Context">Where the row holds.</param>
/// <param name="Cost">Added to the cost of the letters: spellings met on input that the scheme itself would not write.</param>
internal sealed record ReverseRule(string Seen, string Letters, SchemeContext Context, float Cost);

/// <summary>A scheme worked out for the way back: what each piece of its text may stand for. Immutable.</summary>
internal sealed class ReverseRules
{
    /// <summary>A reading the scheme would write otherwise has to be this much likelier (−ln) to win.</summary>
    private const float OtherSpelling = 3;

    private readonly Dictionary<char, List<ReverseRule>> _byFirst = [];
    private readonly Dictionary<char, char> _signs = [];
    private readonly HashSet<char> _alphabet = [];

    public ReverseRules(SchemeDefinition scheme, IReadOnlyCollection<string> modes, ForwardRules forward)
    {
        Forward = forward;
        Mark = forward.Mark?.Text;
        IsReversible = scheme.Value("reversible", modes) == "yes";
        IsArabic = scheme.Value("script", modes) == "Arab";
        var dropped = new List<ReverseRule>();
        foreach (LetterRule rule in Enumerable.Range(LetterSet.First, ForwardTables.Cells).SelectMany(c => forward.For((char)c) ?? []))
        {
            if (rule.Lower.Text.Length == 0)
            {
                dropped.Add(new ReverseRule("", rule.From, rule.Context, 0));
                continue;
            }

            Add(new ReverseRule(rule.Lower.Text, rule.From, rule.Context, 0));
            string title = char.ToUpperInvariant(rule.From[0]) + rule.From[1..];
            if (rule.Title.Text != rule.Lower.Text)
            {
                Add(new ReverseRule(rule.Title.Text, title, rule.Context, 0));
            }

            if (rule.Upper.Text != rule.Title.Text)
            {
                Add(new ReverseRule(rule.Upper.Text, rule.From.Length > 1 ? string.Concat(rule.From.Select(char.ToUpperInvariant)) : title, rule.Context, 0));
            }
        }

        foreach (SchemeReading reading in scheme.Readings)
        {
            if (LetterSet.IsCell(reading.Meant[0]))
            {
                Add(new ReverseRule(reading.Seen, reading.Meant, default, OtherSpelling));
            }
            else if (reading.Seen.Length == 1 && reading.Meant.Length == 1)
            {
                Aliases[reading.Seen[0]] = reading.Meant[0];
                _alphabet.Add(reading.Seen[0]);
            }
            else
            {
                foreach (ReverseRule known in StartingWith(reading.Meant[0]).Where(r => r.Seen == reading.Meant).ToArray())
                {
                    Add(known with { Seen = reading.Seen, Cost = OtherSpelling });
                }
            }
        }

        foreach ((char sign, OutputForm form) in forward.Signs)
        {
            if (form.Text.Length == 1)
            {
                _signs[form.Text[0]] = sign;
            }
        }

        Dropped = [.. dropped];
        foreach (char c in Mark ?? "")
        {
            _alphabet.Add(c);
        }
    }

    public ForwardRules Forward { get; }

    /// <summary>There is one reading of everything, so nothing is guessed.</summary>
    public bool IsReversible { get; }

    /// <summary>The sign before words that are read front; null in most schemes.</summary>
    public string? Mark { get; }

    /// <summary>The script has no capitals.</summary>
    public bool IsArabic { get; }

    /// <summary>
    /// Words in this script may be of another language. In a reversible scheme every word is taken for Kazakh, or some would
    /// not come back.
    /// </summary>
    public bool MayBeForeign => !IsReversible && !IsArabic;

    /// <summary>Letters the scheme drops; they may stand anywhere their context allows.</summary>
    public ReverseRule[] Dropped { get; }

    /// <summary>Code points met instead of those of the scheme: U+2019 for an apostrophe.</summary>
    public Dictionary<char, char> Aliases { get; } = [];

    /// <summary>The readings that begin with a character.</summary>
    public List<ReverseRule> StartingWith(char first) => _byFirst.TryGetValue(first, out List<ReverseRule>? rules) ? rules : s_none;

    private static readonly List<ReverseRule> s_none = [];

    /// <summary>The character is part of some spelling, so it may stand inside a word.</summary>
    public bool IsInAlphabet(char c) => _alphabet.Contains(c);

    /// <summary>Arabic commas, digits and the like back to what they were made of.</summary>
    public bool TryGetSign(char c, out char sign) => _signs.TryGetValue(c, out sign);

    private void Add(ReverseRule rule)
    {
        if (!_byFirst.TryGetValue(rule.Seen[0], out List<ReverseRule>? rules))
        {
            _byFirst[rule.Seen[0]] = rules = [];
        }

        rules.Add(rule);
        foreach (char c in rule.Seen)
        {
            _alphabet.Add(c);
        }
    }
}
