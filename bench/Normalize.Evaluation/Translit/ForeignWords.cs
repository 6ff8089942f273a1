using System.Text.RegularExpressions;
using Normalize.Language;

namespace Normalize.Evaluation.Translit;

/// <summary>Words in Latin letters, brands for the most part, that stand in Cyrillic text: on the way back they should stay.</summary>
internal static partial class ForeignWords
{
    public static void Print(string clean, bool show)
    {
        (string Word, int Count)[] words = [.. Latin().Matches(File.ReadAllText(clean)).GroupBy(m => m.Value).Select(g => (g.Key, g.Count()))];
        Console.WriteLine();
        Console.WriteLine($"{"Latin words",-20} tokens   stay %   read as a known Kazakh word %   other");
        foreach (string id in (string[])["latn-2021-04", "latn-2018", "latn-mediawiki", "latn-bgnpcgn-1979"])
        {
            var back = new Transliterator(TransliterationScheme.Get(id), TransliterationDirection.Reverse);
            ILookup<int, (string Word, int Count)> kinds = words.ToLookup(w => back.Transliterate(w.Word) is var read && read == w.Word ? 0 : WordModel.Default.Find(read) >= 0 ? 1 : 2);
            double total = words.Sum(w => w.Count);
            Console.WriteLine($"{id,-20} {total,6}   {100 * kinds[0].Sum(w => w.Count) / total,6:0.0}   {100 * kinds[1].Sum(w => w.Count) / total,29:0.0}   {100 * kinds[2].Sum(w => w.Count) / total,5:0.0}");
            if (show)
            {
                Console.WriteLine("    " + string.Join(' ', kinds[2].Select(w => $"{w.Word}>{back.Transliterate(w.Word)}")));
            }
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\d@./-])[A-Za-z]{2,}(?![\p{L}\d@/]|\.\p{L})")]
    private static partial Regex Latin();
}
