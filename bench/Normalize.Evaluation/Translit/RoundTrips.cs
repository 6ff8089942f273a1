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
        Console.WriteLine($"{"round trip",-20} tokens  right %   unseen  right %  (a word is unseen when the model never counted it)");
        foreach (string id in s_schemes)
        {
            TransliterationScheme scheme = TransliterationScheme.Get(id);
            var forward = new Transliterator(scheme);
            ReverseEngine reverse = scheme.Reverse;
            long tokens = 0;
            long right = 0;
            long unseen = 0;
            long unseenRight = 0;
            var wrong = new List<(int Count, string Word, string Back)>();
            foreach ((string word, int count) in counts)
            {
                string expected = scheme.Script == "Arab" ? word.ToLowerInvariant() : word;
                string back = reverse.ReadWord(forward.Transliterate(word));
                bool isUnseen = WordModel.Default.Count(WordModel.Default.Find(word)) < 0.5f;
                tokens += count;
                unseen += isUnseen ? count : 0;
                right += back == expected ? count : 0;
                unseenRight += isUnseen && back == expected ? count : 0;
                if (back != expected)
                {
                    wrong.Add((count, expected, back));
                }
            }

            Console.WriteLine($"{id,-20} {tokens,6}  {100.0 * right / tokens,7:0.00}   {unseen,6}  {100.0 * unseenRight / unseen,7:0.00}");
            foreach ((int count, string word, string back) in show ? wrong.OrderByDescending(w => w.Count).Take(25) : [])
            {
                Console.WriteLine($"    {count,4} {word} -> {back}");
            }
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
