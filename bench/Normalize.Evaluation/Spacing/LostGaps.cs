namespace Normalize.Evaluation.Spacing;

/// <summary>Clean lines in which some neighbouring words have lost the spaces between them.</summary>
internal static class LostGaps
{
    private const int Seed = 7;
    private const int ShortestWord = 3;

    /// <summary>One place a line, in lines that have words enough; words of small Cyrillic letters only, none shorter than three.</summary>
    public static List<GoldPassage> Make(string[] lines, int words)
    {
        var random = new Random(Seed);
        var passages = new List<GoldPassage>();
        for (int i = 0; i < lines.Length; i++)
        {
            string[] all = lines[i].Split(' ');
            int last = all.Length - words - 1;
            int at = last > 2 ? random.Next(2, last) : -1;
            if (at > 0 && all.AsSpan(at, words).ToArray().All(static word => word.Length >= ShortestWord && word.All(static c => c is >= 'а' and <= '\u04FF' && char.IsLower(c))))
            {
                string noisy = string.Join(' ', [.. all[..at], string.Concat(all[at..(at + words)]), .. all[(at + words)..]]);
                passages.Add(new GoldPassage($"line {i + 1}", noisy, [lines[i]]));
            }
        }

        return passages;
    }
}
