using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>
/// How often one character follows another in Kazakh text written in a scheme, worked out from how often the Cyrillic
/// letters follow one another: no text in the scheme is needed.
/// </summary>
internal sealed class LetterProfile
{
    /// <summary>Words per thousand letters, counted in the word frequency list.</summary>
    public const double WordsPerThousand = 148;

    /// <summary>Words with a hamza per thousand letters, counted in the word frequency list.</summary>
    private const double MarksPerThousand = 9.1;

    /// <summary>Digits per thousand letters, counted in running text.</summary>
    private const double DigitsPerThousand = 14.5;

    /// <summary>Stands for any digit, of this kind or that: ASCII's, or those of the Arabic script that some schemes write.</summary>
    private const char Digit = '0';
    private const char ArabicDigit = '\u06F0'; // ۰

    /// <summary>Share of pairs a scheme is allowed that it would never write: foreign words, slips.</summary>
    private const double Stray = 0.002;

    /// <summary>What a stray pair may be: roughly the square of an alphabet.</summary>
    private const double StrayKinds = 1000;

    private readonly Dictionary<(char, char), double> _logs = [];
    private readonly double _stray = Math.Log(Stray / StrayKinds);

    private LetterProfile(TransliterationScheme scheme) => Scheme = scheme;

    public TransliterationScheme Scheme { get; }

    public static LetterProfile Of(TransliterationScheme scheme, double[,] pairs, string letters)
    {
        ForwardRules rules = scheme.Forward.Rules;
        var weights = new Dictionary<(char, char), double>();
        for (int a = 0; a < letters.Length; a++)
        {
            for (int b = 1; b < letters.Length; b++)
            {
                string first = a == 0 ? "" : Output(rules, '\0', letters[a]);
                string second = Output(rules, letters[a], letters[b]);
                Add(weights, first.Length == 0 ? '\0' : first[^1], second, pairs[a, b]);
            }
        }

        if (rules.Mark is { } mark)
        {
            Add(weights, '\0', mark.Text, MarksPerThousand / 1000);
        }

        bool arabicDigits = rules.Signs.TryGetValue('0', out OutputForm? zero) && zero.Text[0] == ArabicDigit;
        weights[('\0', arabicDigits ? ArabicDigit : Digit)] = DigitsPerThousand / 1000;
        double total = weights.Values.Sum();
        var profile = new LetterProfile(scheme);
        foreach (((char first, char second), double weight) in weights)
        {
            profile._logs[(first, second)] = Math.Log(((1 - Stray) * weight / total) + (Stray / StrayKinds));
        }

        return profile;
    }

    /// <summary>
    /// Counts pairs of what can tell schemes apart: letters but the Cyrillic ones, marks, apostrophes; and digits, one by
    /// one. Capitals count as small; I is left out, being ı or i. Empty for a text without such letters.
    /// </summary>
    public static Dictionary<(char, char), int> Count(ReadOnlySpan<char> text, int enough)
    {
        var counts = new Dictionary<(char, char), int>();
        int total = 0;
        int digits = 0;
        int arabicDigits = 0;
        char before = '\0';
        foreach (char c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            arabicDigits += (uint)(c - ArabicDigit) < 10 ? 1 : 0;
            char small = Fold(c);
            if (small != '\0')
            {
                counts[(before, small)] = counts.GetValueOrDefault((before, small)) + 1;
                if (++total == enough)
                {
                    break;
                }
            }

            before = small;
        }

        if (total > 0 && digits > 0)
        {
            counts[('\0', Digit)] = digits;
        }

        if (total > 0 && arabicDigits > 0)
        {
            counts[('\0', ArabicDigit)] = arabicDigits;
        }

        return counts;
    }

    /// <summary>ln of the likelihood of the counts.</summary>
    public double Score(Dictionary<(char, char), int> counts)
    {
        double score = 0;
        foreach (((char, char) pair, int count) in counts)
        {
            score += count * _logs.GetValueOrDefault(pair, _stray);
        }

        return score;
    }

    private static char Fold(char c)
    {
        char small = c switch
        {
            '\u2019' or '\u02BC' => '\'',
            '\u0130' => 'i',
            'I' => '\0',
            _ => char.ToLowerInvariant(c),
        };
        bool tells = char.IsLetter(small) ? !LetterSet.IsCell(small) : small is '\'' or (>= '\u0300' and < '\u0370');
        return tells ? small : '\0';
    }

    /// <summary>The small form of a letter behind another one, or at the start of a word.</summary>
    private static string Output(ForwardRules rules, char before, char letter)
    {
        LetterRule[] rows = rules.For(letter) ?? [];
        return Array.Find(rows, r => r.From.Length == 1 && (r.Context.IsFree || (before != '\0' && r.Context.After.Contains(before))))?.Lower.Text ?? "";
    }

    private static void Add(Dictionary<(char, char), double> weights, char before, string output, double weight)
    {
        before = Fold(before);
        foreach (char c in output)
        {
            char small = Fold(c);
            weights[(before, small)] = weights.GetValueOrDefault((before, small)) + weight;
            before = small;
        }
    }
}
