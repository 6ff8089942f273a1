using Normalize.DataTools.Training;

namespace Normalize.Evaluation.Translit;

/// <summary>Every word of a frequency list through every reversible scheme and back, in three casings.</summary>
internal static class Lexicon
{
    public static void Print(string wordFrequencies)
    {
        string[] words = [.. CorpusFiles.ReadLines(wordFrequencies).Select(l => l.Split('\t')[0])];
        Console.WriteLine();
        Console.WriteLine($"{"reversible schemes",-24}  small  Title   CAPS  not the same again, of {words.Length} words");
        foreach (TransliterationScheme scheme in TransliterationScheme.All.Where(s => s.IsReversible))
        {
            var forward = new Transliterator(scheme);
            var back = new Transliterator(scheme, TransliterationDirection.Reverse);
            int Lost(Func<string, string> casing) => words.Select(casing).Count(w => back.Transliterate(forward.Transliterate(w)) != w);
            Console.WriteLine($"{scheme.Id,-24} {Lost(w => w),6} {Lost(w => char.ToUpperInvariant(w[0]) + w[1..]),6} {Lost(w => w.ToUpperInvariant()),6}");
        }
    }
}
