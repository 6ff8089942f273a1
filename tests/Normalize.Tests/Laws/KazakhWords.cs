using System.Text;
using Normalize.Language;

namespace Normalize.Tests.Laws;

/// <summary>Words as the model knows them: walks through its graph of words, and strings of letters drawn from its letter model.</summary>
internal static class KazakhWords
{
    private static readonly string[] s_common =
        ["және", "мен", "бұл", "бір", "ол", "үшін", "деп", "да", "де", "бойынша", "туралы", "осы", "жаңа", "екі", "болды", "дейді", "керек", "өз", "ал", "әлі"];

    /// <summary>A lower-case word: a common one, one of the lexicon, or one that only sounds Kazakh.</summary>
    public static string Next(Random random) => random.Next(10) switch
    {
        < 3 => s_common[random.Next(s_common.Length)],
        < 8 => Known(random),
        _ => Sounding(random),
    };

    /// <summary>A word of the lexicon: letters at random as long as some word begins so, down to one that ends.</summary>
    public static string Known(Random random)
    {
        WordGraph graph = WordModel.Default.Graph;
        var word = new StringBuilder();
        WordGraph.Cursor cursor = WordGraph.Root;
        while (true)
        {
            int[] alive = [.. Enumerable.Range(1, LetterCode.Count - 1).Where(letter => graph.Step(cursor, letter).IsAlive && LetterCode.ToChar(letter) != '\0')];
            if (alive.Length == 0 || (cursor.WordId >= 0 && word.Length > 2 && random.Next(3) == 0))
            {
                return word.Length == 0 ? s_common[0] : word.ToString();
            }

            int next = alive[random.Next(alive.Length)];
            word.Append(LetterCode.ToChar(next));
            cursor = graph.Step(cursor, next);
        }
    }

    /// <summary>Letters drawn one by one from the letter model until it ends the word.</summary>
    private static string Sounding(Random random)
    {
        var word = new StringBuilder();
        ulong history = LetterModel.WordStart;
        while (word.Length < 20)
        {
            int letter = Draw(random, history, word.Length + 1);
            if (letter == LetterCode.Edge && word.Length > 1)
            {
                break;
            }

            if (letter is not LetterCode.Edge and not LetterCode.Foreign)
            {
                word.Append(LetterCode.ToChar(letter));
                history = (history << LetterCode.Bits) | (uint)letter;
            }
        }

        return word.ToString();
    }

    private static int Draw(Random random, ulong history, int length)
    {
        double left = random.NextDouble();
        for (int letter = 0; letter < LetterCode.Count; letter++)
        {
            left -= Math.Exp(-WordModel.Default.LetterCostSteps(history, length, letter) * Quantizer.CostStep);
            if (left <= 0)
            {
                return letter;
            }
        }

        return LetterCode.Edge;
    }
}
