using System.Text;
using Normalize.Characters;
using Normalize.Language;

namespace Normalize.Evaluation.Characters;

/// <summary>Random letters of clean words become their Latin look-alikes; how many words come back?</summary>
internal static class LookAlikeFigures
{
    /// <summary>Every second word is hit, and in it three letters of ten that have a look-alike, one at least.</summary>
    private const double WordShare = 0.5;
    private const double LetterShare = 0.3;

    public static void Print(FigureTable table, string[] clean, int show)
    {
        ITextStage[] stages = CharactersCommand.DefaultStages();
        var random = new Random(1991);
        int hit = 0;
        int mended = 0;
        int others = 0;
        int othersChanged = 0;
        foreach (string line in clean)
        {
            string damaged = Damage(line, random);
            string repaired = CharactersCommand.Repair(damaged, stages);
            string[] truth = line.Split(' ');
            string[] before = damaged.Split(' ');
            string[] after = repaired.Split(' ');
            for (int i = 0; i < truth.Length; i++)
            {
                if (truth[i] == before[i])
                {
                    others++;
                    othersChanged += after[i] == truth[i] ? 0 : 1;
                    continue;
                }

                hit++;
                mended += after[i] == truth[i] ? 1 : 0;
                if (after[i] != truth[i] && hit - mended <= show)
                {
                    Console.WriteLine($"  {truth[i]} <- {LatinMarked(before[i])} -> {LatinMarked(after[i])}");
                }
            }
        }

        table.AtLeast("words with Latin look-alikes mended, %", 100.0 * mended / hit, 99.5, $"{mended} of {hit}");
        table.AtMost("their clean neighbours changed", othersChanged, 0, $"of {others}");
    }

    private static string Damage(string line, Random random)
    {
        var damaged = new StringBuilder(line);
        int start = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && Alphabet.IsCyrillic(line[i]))
            {
                continue;
            }

            if (i > start && random.NextDouble() < WordShare)
            {
                DamageWord(damaged, start, i, random);
            }

            start = i + 1;
        }

        return damaged.ToString();
    }

    private static void DamageWord(StringBuilder text, int start, int end, Random random)
    {
        int[] places = [.. Enumerable.Range(start, end - start).Where(i => LookAlike(text[i]) != '\0')];
        if (places.Length == 0)
        {
            return;
        }

        int sure = places[random.Next(places.Length)];
        foreach (int place in places)
        {
            if (place == sure || random.NextDouble() < LetterShare)
            {
                text[place] = LookAlike(text[place]);
            }
        }
    }

    private static char LookAlike(char c) => c switch
    {
        '\u04AE' => 'Y',
        '\u04D8' => '\u018F',
        '\u04D9' => '\u0259',
        _ => LookAlikes.LatinTwin(c),
    };

    private static string LatinMarked(string word) =>
        string.Concat(word.Select(c => Alphabet.IsLatin(c) || c is '\u0259' ? $"[{c}]" : c.ToString()));
}
