using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>Capitals whose small letter has the same shape, where no capital belongs.</summary>
internal static class OcrCase
{
    /// <summary>Words in capitals and words of mixed case that are unknown stay.</summary>
    public static bool TryPropose(ReadOnlySpan<char> text, OcrWords words, out OcrProposal proposal)
    {
        proposal = default;
        ReadOnlySpan<char> word = text[words.Start..words.End];
        int capitals = 0;
        foreach (char c in word)
        {
            capitals += Alphabet.IsUpper(c) ? 1 : 0;
        }

        bool isMixed = capitals > 0 && capitals * 2 < word.Length;
        if (!isMixed || word.Length is < 2 or > WordModel.LongestWord)
        {
            return false;
        }

        bool capitalised = Alphabet.IsUpper(word[0]);
        int id = WordModel.Default.Find(word);
        float gain = id >= 0 ? WordModel.Default.CaseCost(id, capitalised: true) - WordModel.Default.CaseCost(id, capitalised: false) : 0;
        gain = IsSlip(word[0]) ? gain : MathF.Min(gain, OcrThresholds.CaseInCleanText - 1);
        bool lowerFirst = capitalised && !words.BeginsSentence && gain > OcrThresholds.CaseInDamagedText && WordModel.Default.Count(id) >= OcrThresholds.CommonCount;
        bool lowerRest = id >= 0 && HasSlipInside(word);
        if (!lowerFirst && !lowerRest)
        {
            return false;
        }

        char[] lower = new char[word.Length];
        Alphabet.ToLower(word, lower);
        lower[0] = lowerFirst ? lower[0] : word[0];
        proposal = new OcrProposal(words.Start, words.End, new string(lower), lowerRest ? float.PositiveInfinity : gain, OcrRules.Case);
        return true;
    }

    /// <summary>Some capital stands inside the word, and all that do are slips; others make a name of two parts.</summary>
    private static bool HasSlipInside(ReadOnlySpan<char> word)
    {
        bool found = false;
        foreach (char c in word[1..])
        {
            if (Alphabet.IsUpper(c) && !IsSlip(c))
            {
                return false;
            }

            found |= IsSlip(c);
        }

        return found;
    }

    /// <summary>The Kazakh letters that the engine confuses with their capitals; for the Russian ones it rarely does.</summary>
    private static bool IsSlip(char c) => "ҚӨӘҢҰҮ".Contains(c);
}
