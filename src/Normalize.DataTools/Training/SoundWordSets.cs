using Normalize.Language;
using Normalize.Spacing;

namespace Normalize.DataTools.Training;

/// <summary>Asks a model about each of its words, and each cut of a word into two, what the scan of clean text would ask.</summary>
internal static class SoundWordSets
{
    public static (byte[] Sound, byte[] Rare, byte[] Halves) Build(WordModel model, string[] words)
    {
        var sound = new Dictionary<ulong, int>();
        var rare = new List<ulong>();
        var halves = new List<ulong>();
        for (int id = 0; id < words.Length; id++)
        {
            string word = words[id];
            if (Suspicion.IsSound(model, id, word.Length))
            {
                sound.TryAdd(WordKeys.Of(word), 0);
            }
            else if (Suspicion.IsRare(model, id, word.Length))
            {
                rare.Add(WordKeys.Of(word));
            }

            for (int cut = 1; cut < word.Length; cut++)
            {
                int first = model.Find(word.AsSpan(0, cut));
                int second = model.Find(word.AsSpan(cut));
                if (Suspicion.IsSound(model, first, cut) && Suspicion.IsSound(model, second, word.Length - cut) && Suspicion.AreHalves(model, first, second, id))
                {
                    ulong firstKey = WordKeys.Of(word.AsSpan(0, cut));
                    ulong secondKey = WordKeys.Of(word.AsSpan(cut));
                    halves.Add(WordKeys.OfPair(firstKey, secondKey));
                    sound[secondKey] = Suspicion.SecondHalf;
                }
            }
        }

        return (FingerprintSetBuilder.Build(sound), FingerprintSetBuilder.Build(rare), FingerprintSetBuilder.Build(halves));
    }
}
