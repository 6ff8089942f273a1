using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>Capitals whose small letter has the same shape, where no capital belongs.</summary>
internal static class OcrCase
{
    /// <summary>A capital inside a word that the engine takes its small letter for; for the Russian letters it rarely does.</summary>
    public static bool IsSlip(char c) => "ҚӨӘҢҰҮ".Contains(c);

    /// <summary>Words in capitals, and words of mixed case that are unknown, stay.</summary>
    public static bool TryPropose(ReadOnlySpan<char> word, in OcrToken token, OcrChannel channel, OcrThresholds thresholds, out OcrProposal proposal)
    {
        proposal = default;
        if (token.Id < 0 || word.Length is < 2 or > WordModel.LongestWord || !IsMixed(word))
        {
            return false;
        }

        bool inside = HasSlipInside(word);
        float gain = inside ? thresholds.SlipInside : 0;
        bool first = false;
        if (Alphabet.IsUpper(word[0]) && !token.BeginsSentence)
        {
            float slip = CapitalCost(token.Id, thresholds) - channel.Slip(LetterCode.Of(word[0]));
            first = slip > 0;
            gain = MathF.Max(gain, slip);
        }

        if (!first && !inside)
        {
            return false;
        }

        char[] form = new char[word.Length];
        Alphabet.ToLower(word, form);
        form[0] = first ? form[0] : word[0];
        proposal = new OcrProposal(new string(form), gain, OcrRules.Case);
        return true;
    }

    /// <summary>How much costlier a capital is than a small letter inside a sentence; 0 for words seen too rarely to tell.</summary>
    public static float CapitalCost(int id, OcrThresholds thresholds)
    {
        WordModel model = WordModel.Default;
        return model.Count(id) < thresholds.CommonCount ? 0 : model.CaseCost(id, capitalised: true) - model.CaseCost(id, capitalised: false);
    }

    /// <summary>Some capitals, but not more than small letters.</summary>
    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        int capitals = 0;
        foreach (char c in word)
        {
            capitals += Alphabet.IsUpper(c) ? 1 : 0;
        }

        return capitals > 0 && (capitals * 2) <= word.Length && (capitals * 2 < word.Length || word.Length == 2);
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
}
