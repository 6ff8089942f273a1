using Normalize.Language;

namespace Normalize.Tests.Language;

[TestFixture]
public sealed class LetterRunsTests
{
    [Test]
    public void MoveNext_FindsTheRunsThatOneCharacterAtATimeFinds()
    {
        const string alphabet = "аәқЯҢӨ\u0400\u052F\u0482\u0489\u03FF\u0530 z-";
        var random = new Random(3);
        for (int round = 0; round < 2000; round++)
        {
            // Long runs, too: they reach over several blocks of the vectorised search.
            int letters = random.Next(1, alphabet.Length);
            string text = string.Create(random.Next(0, 200), random, (span, r) => r.GetItems<char>(alphabet.AsSpan(0, letters), span));
            Assert.That(Runs(text), Is.EqualTo(Reference(text)), text);
        }
    }

    private static List<(int Start, int End)> Runs(string text)
    {
        var runs = new List<(int Start, int End)>();
        var all = new LetterRuns(text);
        while (all.MoveNext())
        {
            runs.Add((all.Start, all.End));
        }

        return runs;
    }

    private static List<(int Start, int End)> Reference(string text)
    {
        var runs = new List<(int Start, int End)>();
        for (int i = 0; i < text.Length; i++)
        {
            int start = i;
            while (i < text.Length && Alphabet.IsCyrillic(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                runs.Add((start, i));
            }
        }

        return runs;
    }
}
