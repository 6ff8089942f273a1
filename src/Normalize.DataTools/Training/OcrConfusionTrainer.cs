using Normalize.Language;
using Normalize.Ocr;

namespace Normalize.DataTools.Training;

/// <summary>
/// Learns how an OCR engine errs from pairs of recognised and true text: aligns each pair and counts which letters became
/// which. A cost is -ln of the share of places where the true letters were read as the others, drawn towards the share of
/// all confusions of its kind, so that one that was seen once or never is neither sure nor impossible.
/// </summary>
internal sealed class OcrConfusionTrainer
{
    /// <summary>So many places count as seen with the share of the kind (cross-validated: 50 to 800 measured alike).</summary>
    private const double Prior = 200;

    /// <summary>The same for capitals, of words that begin with the letter.</summary>
    private const double SlipPrior = 20;

    /// <summary>Fragments longer than this on either side are damage, not confusions.</summary>
    private const int LongestFragment = 3;

    /// <summary>Pairs with more errors than this share of letters are not aligned well enough to learn from.</summary>
    private const double WorstPair = 0.30;

    private static readonly string[] s_kinds = ["alike", "unlike", "overlooked", "added"];

    private readonly Dictionary<(string Noisy, string Clean), int> _confusions = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly int[] _kinds = new int[4];
    private readonly int[] _slips = new int[LetterCode.Count];
    private readonly int[] _starts = new int[LetterCode.Count];
    private int _letters;

    /// <summary>Letters of true text so far.</summary>
    public int Letters => _letters;

    /// <summary>Counts the confusions of a pair.</summary>
    public void Add(string noisy, string clean)
    {
        CountSlips(noisy, clean);
        noisy = Lower(noisy);
        clean = Lower(clean);
        List<(string Noisy, string Clean)> differences = Alignment.Differences(noisy, clean);
        if (differences.Sum(d => Math.Max(d.Noisy.Length, d.Clean.Length)) > clean.Length * WorstPair)
        {
            return;
        }

        foreach ((string recognised, string truth) in differences)
        {
            if (recognised.Length > LongestFragment || truth.Length > LongestFragment || !IsWord(recognised) || !IsWord(truth))
            {
                continue;
            }

            if (recognised.Length == truth.Length)
            {
                for (int i = 0; i < truth.Length; i++)
                {
                    Count(recognised.Substring(i, 1), truth.Substring(i, 1));
                }
            }
            else
            {
                Count(recognised, truth);
            }
        }

        for (int i = 0; i < clean.Length; i++)
        {
            _letters += LetterCode.Of(clean[i]) != LetterCode.Edge ? 1 : 0;
            for (int length = 1; length <= LongestFragment && i + length <= clean.Length; length++)
            {
                string fragment = clean.Substring(i, length);
                _places[fragment] = _places.GetValueOrDefault(fragment) + 1;
            }
        }
    }

    /// <summary>How many confusions of a kind were seen.</summary>
    public int Count(string kind) => kind == "slip" ? _slips.Sum() : _kinds[Array.IndexOf(s_kinds, kind)];

    /// <summary>The costs by kind.</summary>
    public OcrRates Rates()
    {
        const int Others = LetterCode.Foreign - 2;
        return new OcrRates(Cost(0, LetterShapes.AverageNeighbours), Cost(1, Others - LetterShapes.AverageNeighbours), Cost(2, 1), Cost(3, Others + 1), (float)-Math.Log((_slips.Sum() + 0.5) / (_starts.Sum() + 1)));
        float Cost(int kind, double ways) => (float)-Math.Log((_kinds[kind] + 0.5) / (_letters + 1) / ways);
    }

    /// <summary>The confusions seen, with counts and costs.</summary>
    public IEnumerable<(string Noisy, string Clean, int Count, float Cost)> Rows()
    {
        OcrRates rates = Rates();
        for (int letter = 1; letter < LetterCode.Foreign; letter++)
        {
            if (_slips[letter] > 0)
            {
                char clean = LetterCode.ToChar(letter);
                yield return (char.ToUpperInvariant(clean).ToString(), clean.ToString(), _slips[letter], (float)-Math.Log((_slips[letter] + (SlipPrior * Math.Exp(-rates.Slip))) / (_starts[letter] + SlipPrior)));
            }
        }

        foreach (((string noisy, string clean), int count) in _confusions.OrderBy(pair => pair.Key.Noisy, StringComparer.Ordinal).ThenBy(pair => pair.Key.Clean, StringComparer.Ordinal))
        {
            bool single = noisy.Length <= 1 && clean.Length <= 1;
            double places = clean.Length == 0 ? _letters : Math.Max(_places.GetValueOrDefault(clean), count);
            double share = !single ? 0 : Math.Exp(-(Kind(noisy, clean) switch { 0 => rates.Alike, 1 => rates.Unlike, 2 => rates.Overlooked, _ => rates.Added }));
            yield return (noisy, clean, count, (float)-Math.Log((count + (Prior * share)) / (places + Prior)));
        }
    }

    /// <summary>Small letters at the start of a word, and how many of them were read as capitals.</summary>
    private void CountSlips(string noisy, string clean)
    {
        string[] read = noisy.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (string word in clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            int letter = LetterCode.Of(word[0]);
            if (letter is LetterCode.Edge or LetterCode.Foreign || Alphabet.IsUpper(word[0]))
            {
                continue;
            }

            _starts[letter]++;
            _slips[letter] += read.Contains(char.ToUpperInvariant(word[0]) + word[1..]) && !read.Contains(word) ? 1 : 0;
        }
    }

    private void Count(string noisy, string clean)
    {
        if (noisy == clean)
        {
            return;
        }

        _confusions[(noisy, clean)] = _confusions.GetValueOrDefault((noisy, clean)) + 1;
        if (noisy.Length <= 1 && clean.Length <= 1)
        {
            _kinds[Kind(noisy, clean)]++;
        }
    }

    private static int Kind(string noisy, string clean) => (noisy.Length, clean.Length) switch
    {
        (0, _) => 2,
        (_, 0) => 3,
        _ => LetterShapes.AreAlike(LetterCode.Of(noisy[0]), LetterCode.Of(clean[0])) ? 0 : 1,
    };

    private static string Lower(string text) => string.Concat(text.Select(Alphabet.ToLower));

    private static bool IsWord(string fragment) => fragment.All(c => LetterCode.Of(c) is > LetterCode.Edge and < LetterCode.Foreign);
}
