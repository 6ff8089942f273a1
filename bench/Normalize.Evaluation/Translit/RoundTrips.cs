using Normalize.Language;
using Normalize.Transliteration;

namespace Normalize.Evaluation.Translit;

/// <summary>Words of running text written in a scheme and read back.</summary>
internal static class RoundTrips
{
    private static readonly string[] s_schemes = ["latn-iso9-1995", "latn-alalc", "latn-mediawiki", "latn-2021-04", "latn-2018", "latn-bgnpcgn-1979", "arab-tote", "arab-mediawiki"];

    public static void Print(string clean, bool show)
    {
        var counts = File.ReadLines(clean).SelectMany(Words).GroupBy(w => w).Select(g => (Word: g.Key, Count: g.Count())).ToList();
        Console.WriteLine();
        Console.WriteLine("way back: words of running text. not counted: the model counted the form nowhere, a word list may have it; new: no list has it either.");
        Console.WriteLine($"{"",-20} tokens  right %   not counted  right %    new  right %   confidence .99 and more: share %, right %   .9 to .99   below");
        foreach (string id in s_schemes)
        {
            TransliterationScheme scheme = TransliterationScheme.Get(id);
            var forward = new Transliterator(scheme);
            var back = new Transliterator(scheme, TransliterationDirection.Reverse);
            var all = new Share();
            var uncounted = new Share();
            var unlisted = new Share();
            Share[] sure = [new(), new(), new()];
            var wrong = new List<(int Count, string Word, string Back)>();
            foreach ((string word, int count) in counts)
            {
                string expected = scheme.Script == "Arab" ? word.ToLowerInvariant() : word;
                string written = forward.Transliterate(word);
                string read = back.Transliterate(written);
                bool right = read == expected;
                int known = WordModel.Default.Find(word);
                all.Add(count, right);
                uncounted.Add(WordModel.Default.Count(known) < 0.5f ? count : 0, right);
                unlisted.Add(known < 0 ? count : 0, right);
                double confidence = back.ReadWord(written) is [var best, ..] ? best.Confidence : 0;
                sure[confidence >= 0.99 ? 0 : confidence >= 0.9 ? 1 : 2].Add(count, right);
                if (!right)
                {
                    wrong.Add((count, expected, read));
                }
            }

            Console.WriteLine($"{id,-20} {all.Count,6}  {all.Percent,7:0.00}   {uncounted.Count,11}  {uncounted.Percent,7:0.00}   {unlisted.Count,4}  {unlisted.Percent,7:0.00}   "
                + string.Join("   ", sure.Select(s => $"{100.0 * s.Count / all.Count,6:0.00}, {s.Percent,6:0.00}")));
            foreach ((int count, string word, string read) in show ? wrong.OrderByDescending(w => w.Count).Take(25) : [])
            {
                Console.WriteLine($"    {count,4} {word} -> {read}");
            }
        }
    }

    /// <summary>Tokens, and how many of them came back.</summary>
    private sealed class Share
    {
        private long _right;

        public long Count { get; private set; }

        public double Percent => Count == 0 ? 100 : 100.0 * _right / Count;

        public void Add(int count, bool right)
        {
            Count += count;
            _right += right ? count : 0;
        }
    }

    /// <summary>Runs of Cyrillic letters.</summary>
    private static IEnumerable<string> Words(string line)
    {
        int start = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            bool letter = i < line.Length && LetterSet.IsCell(line[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                yield return line[start..i];
                start = -1;
            }
        }
    }
}
