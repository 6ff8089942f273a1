namespace Normalize.Cli.Report;

/// <summary>How often each letter stood in the texts before and after, capitals counted with their small letters.</summary>
internal sealed class LetterCounts
{
    private const string Alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    // One counter for each UTF-16 code unit: half a megabyte each, and no lookup however long the text is.
    private readonly long[] _before = new long[char.MaxValue + 1];
    private readonly long[] _after = new long[char.MaxValue + 1];

    public void Add(NormalizationResult result)
    {
        Count(result.Source, _before);
        Count(result.Text, _after);
    }

    /// <summary>The letters in the order of the alphabet, those of other alphabets behind them.</summary>
    public IEnumerable<(char Letter, long Before, long After)> Rows() => Enumerable.Range(0, _before.Length)
        .Where(c => (_before[c] | _after[c]) != 0 && char.IsLetter((char)c))
        .GroupBy(c => char.ToLowerInvariant((char)c))
        .OrderBy(letter => Alphabet.IndexOf(letter.Key, StringComparison.Ordinal) is var at and >= 0 ? at : Alphabet.Length + letter.Key)
        .Select(letter => (letter.Key, letter.Sum(c => _before[c]), letter.Sum(c => _after[c])));

    private static void Count(string text, long[] counts)
    {
        foreach (char c in text)
        {
            counts[c]++;
        }
    }
}
