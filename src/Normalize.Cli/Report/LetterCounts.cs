using System.Globalization;

namespace Normalize.Cli.Report;

/// <summary>How often each letter stood in the texts before and after, capitals counted with their small letters.</summary>
internal sealed class LetterCounts
{
    private const string Alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    private readonly Dictionary<char, (long Before, long After)> _counts = [];

    public void Add(NormalizationResult result)
    {
        foreach (char c in result.Source)
        {
            Count(c, 1, 0);
        }

        foreach (char c in result.Text)
        {
            Count(c, 0, 1);
        }
    }

    /// <summary>The letters in the order of the alphabet, those of other alphabets behind them.</summary>
    public IEnumerable<(char Letter, long Before, long After)> Rows() => _counts
        .OrderBy(count => Alphabet.IndexOf(count.Key, StringComparison.Ordinal) is var at and >= 0 ? at : Alphabet.Length + count.Key)
        .Select(count => (count.Key, count.Value.Before, count.Value.After));

    private void Count(char c, int before, int after)
    {
        if (char.IsLetter(c) && !char.IsSurrogate(c))
        {
            char letter = char.ToLower(c, CultureInfo.InvariantCulture);
            (long b, long a) = _counts.GetValueOrDefault(letter);
            _counts[letter] = (b + before, a + after);
        }
    }
}
