using Normalize.Language;
using Normalize.Spacing;

namespace Normalize.Tests.Language;

/// <summary>The sets that ship say of every word of the model what its record says.</summary>
public sealed class SoundWordSetsTests
{
    [Test]
    public void Sets_OfTheModel_AgreeWithItsRecords()
    {
        WordModel model = WordModel.Default;
        int words = 0;
        int mistaken = 0;
        foreach ((string word, int id) in Words(model).Where(static word => word.Word.Length is > 1 and <= WordKeys.Longest))
        {
            ulong key = WordKeys.Of(word);
            bool sound = Suspicion.IsSound(model, id, word.Length);
            bool rare = Suspicion.IsRare(model, id, word.Length);
            Assert.That(!sound || model.SoundWords.Find(key) >= 0, $"{word} is sound");
            Assert.That(!rare || model.RareWords.Find(key) >= 0, $"{word} is rare");
            mistaken += (!sound && model.SoundWords.Find(key) >= 0) || (!rare && model.RareWords.Find(key) >= 0) ? 1 : 0;
            words++;
        }

        Assert.That(words, Is.GreaterThan(300_000));
        Assert.That(mistaken, Is.LessThanOrEqualTo(words / 700), "fingerprints that agree by accident");
    }

    [Test]
    public void SoundWords_ThatAreTheSecondHalfOfAWord_AreTagged()
    {
        WordModel model = WordModel.Default;
        int pairs = 0;
        foreach ((string word, int id) in Words(model).Where(static word => word.Word.Length <= Suspicion.LongestTorn).Take(100_000))
        {
            for (int cut = 2; cut < word.Length - 1; cut++)
            {
                (string first, string second) = (word[..cut], word[cut..]);
                (int firstId, int secondId) = (model.Find(first), model.Find(second));
                if (Suspicion.IsSound(model, firstId, first.Length) && Suspicion.IsSound(model, secondId, second.Length) && Suspicion.AreHalves(model, firstId, secondId, id))
                {
                    Assert.That(model.SoundWords.Find(WordKeys.Of(second)), Is.EqualTo(Suspicion.SecondHalf), $"{first} {second}");
                    Assert.That(model.WordHalves.Find(WordKeys.OfPair(WordKeys.Of(first), WordKeys.Of(second))), Is.GreaterThanOrEqualTo(0), $"{first} {second}");
                    pairs++;
                }
            }
        }

        Assert.That(pairs, Is.GreaterThan(10_000));
    }

    private static List<(string Word, int Id)> Words(WordModel model)
    {
        var letters = new Dictionary<int, char>();
        for (char c = '\u0400'; c < '\u0530'; c++)
        {
            if (Alphabet.IsCyrillic(c) && !Alphabet.IsUpper(c))
            {
                letters.TryAdd(LetterCode.Of(c), c);
            }
        }

        var words = new List<(string Word, int Id)>();
        var next = new (int Letter, WordGraph.Cursor Cursor)[LetterCode.Count];
        var open = new Stack<(string Word, WordGraph.Cursor Cursor)>([("", WordGraph.Root)]);
        while (open.TryPop(out (string Word, WordGraph.Cursor Cursor) top))
        {
            if (top.Cursor.WordId >= 0)
            {
                words.Add((top.Word, top.Cursor.WordId));
            }

            int count = model.Graph.Follow(top.Cursor, next);
            for (int i = 0; i < count; i++)
            {
                open.Push((top.Word + letters[next[i].Letter], next[i].Cursor));
            }
        }

        return words;
    }
}
