namespace Normalize.Evaluation.Translit;

/// <summary>Words and short phrases with the spelling an authority gives them, by scheme.</summary>
internal static class WordVectors
{
    public static void Print(string path, bool show)
    {
        var rows = File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        Console.WriteLine($"{"scheme",-24} right   of");
        foreach (IGrouping<string, string[]> group in rows.GroupBy(r => r[0]))
        {
            if (!TransliterationScheme.TryGet(group.Key, out TransliterationScheme? scheme))
            {
                Console.WriteLine($"{group.Key,-24} not shipped");
                continue;
            }

            var transliterator = new Transliterator(scheme);
            string[][] wrong = [.. group.Where(r => transliterator.Transliterate(r[1]) != r[2])];
            Console.WriteLine($"{group.Key,-24} {group.Count() - wrong.Length,5} {group.Count(),4}");
            foreach (string[] row in show ? wrong : [])
            {
                Console.WriteLine($"    {row[1]} -> {transliterator.Transliterate(row[1])}, expected {row[2]}");
            }
        }
    }
}
