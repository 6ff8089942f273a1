using System.Text;

namespace Normalize.Evaluation.Spacing;

/// <summary>Letter-spaces three to ten neighbouring words of clean lines: 80% of them letter by letter, the rest in pieces.</summary>
internal static class SyntheticDamage
{
    private const int Seed = 20240611;

    public static List<GoldPassage> Make(string[] lines, int count)
    {
        var random = new Random(Seed);
        var passages = new List<GoldPassage>();
        for (int i = 0; i < lines.Length && passages.Count < count; i++)
        {
            string[] words = lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }

            int length = Math.Min(words.Length, random.Next(3, 11));
            int start = random.Next(0, words.Length - length + 1);
            bool pieces = random.NextDouble() < 0.2;
            for (int w = start; w < start + length; w++)
            {
                words[w] = Space(words[w], pieces, random);
            }

            passages.Add(new GoldPassage($"line {i + 1}", string.Join(' ', words), [lines[i]]));
        }

        return passages;
    }

    private static string Space(string word, bool pieces, Random random)
    {
        var spaced = new StringBuilder();
        for (int i = 0; i < word.Length; i++)
        {
            if (i > 0 && (!pieces || random.NextDouble() < 0.4))
            {
                spaced.Append(' ');
            }

            spaced.Append(word[i]);
        }

        return spaced.ToString();
    }
}
