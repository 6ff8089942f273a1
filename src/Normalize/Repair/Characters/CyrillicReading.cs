using Normalize.Language;

namespace Normalize.Characters;

/// <summary>The likeliest Kazakh word that a run of letters and look-alikes may stand for.</summary>
internal static class CyrillicReading
{
    /// <summary>
    /// Writes the likeliest reading to <paramref name="reading"/>, as long as <paramref name="letters"/>, and returns what
    /// the model knows of it. Letters that stand for no other stay; words too long for the model take first candidates.
    /// </summary>
    public static Evidence Best(WordModel model, ReadOnlySpan<char> letters, Span<char> reading)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            ReadOnlySpan<char> candidates = LookAlikes.Candidates(letters[i]);
            reading[i] = candidates.IsEmpty ? letters[i] : candidates[0];
        }

        if (letters.Length > WordModel.LongestWord)
        {
            return new Evidence(-1, float.PositiveInfinity);
        }

        // One letter at a time takes the candidate that makes the word likeliest, until none wants to change: a word has
        // one or two ambiguous letters, so this ends after a round or two.
        Evidence best = Judge(model, reading);
        bool changed = true;
        for (int round = 0; changed && round < 3; round++)
        {
            changed = false;
            for (int i = 0; i < letters.Length; i++)
            {
                ReadOnlySpan<char> candidates = LookAlikes.Candidates(letters[i]);
                for (int n = 0; candidates.Length > 1 && n < candidates.Length; n++)
                {
                    char before = reading[i];
                    reading[i] = candidates[n];
                    Evidence evidence = Judge(model, reading);
                    if (evidence.Cost < best.Cost)
                    {
                        best = evidence;
                        changed = true;
                    }
                    else
                    {
                        reading[i] = before;
                    }
                }
            }
        }

        return best;
    }

    /// <summary>What the model knows of a word as it stands.</summary>
    public static Evidence Judge(WordModel model, ReadOnlySpan<char> word)
    {
        int id = model.Find(word);
        return new Evidence(id, model.WordCost(id, model.LetterCost(word)));
    }

    /// <param name="Id">The word's number in the model, or -1.</param>
    /// <param name="Cost">Its cost without context.</param>
    public readonly record struct Evidence(int Id, float Cost)
    {
        public bool IsKnown => Id >= 0;
    }
}
