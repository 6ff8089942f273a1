using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>Unlikely words and the likely ones they may have been.</summary>
internal static class OcrWord
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestWord = 2;

    /// <summary>The known word that best explains the letters in this place, if any is likelier than the letters as they are.</summary>
    /// <param name="word">The letters.</param>
    /// <param name="tokens">All tokens.</param>
    /// <param name="at">Which of them the word is.</param>
    /// <param name="search">The search, with the model and the engine's errors it works with.</param>
    /// <param name="slack">How much less than the word itself the errors may cost; less means deeper and slower.</param>
    /// <param name="proposal">The word found.</param>
    public static bool TryPropose(ReadOnlySpan<char> word, OcrTokens tokens, int at, OcrSearch search, float slack, out OcrProposal proposal)
    {
        proposal = default;
        OcrThresholds thresholds = search.Thresholds;
        ref OcrToken token = ref tokens[at];
        bool certain = token.Id >= 0 && token.Cost < thresholds.CertainWord;
        if (certain || token.IsPart || token.Letters is < ShortestWord or > WordModel.LongestWord || IsAbbreviation(word))
        {
            return false;
        }

        search.Run(word, MathF.Min(MathF.Min(thresholds.MostErrors, thresholds.FirstErrors + (thresholds.ErrorsOfLetter * word.Length)), token.Cost - slack));
        if (search.Results.IsEmpty)
        {
            return false;
        }

        WordModel model = WordModel.Default;
        var context = new OcrContext(model, thresholds.ClassWeight, tokens, at);
        float own = context.Cost(token);
        float best = float.PositiveInfinity;
        int id = -1;
        int length = 0;
        Span<char> letters = stackalloc char[WordModel.LongestWord];
        Span<char> bestLetters = stackalloc char[WordModel.LongestWord];
        foreach (ref readonly OcrSearch.Found found in search.Results)
        {
            int count = search.Write(found, letters);
            var other = new OcrToken { Id = found.Id, Letters = count, Class = OcrTokens.ClassOf(letters[..count]), Cost = found.WordCost };
            float cost = found.Confusions + context.Cost(other);
            if (cost < best)
            {
                best = cost;
                id = found.Id;
                length = count;
                letters[..count].CopyTo(bestLetters);
            }
        }

        float gain = own - best;
        gain -= Alphabet.IsUpper(word[0]) && !token.BeginsSentence ? thresholds.NameCost : 0;
        gain -= word.Length == ShortestWord ? thresholds.ShortWordCost : 0;
        if (gain <= 0)
        {
            return false;
        }

        proposal = new OcrProposal(WithCaseOf(word, bestLetters[..length], keepCapital: token.BeginsSentence || OcrCase.CapitalCost(id, thresholds) <= thresholds.CommonNoun), gain, OcrRules.Word);
        return true;
    }

    /// <summary>Capitals behind a small letter that are no slips of the engine.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        bool small = false;
        foreach (char c in word)
        {
            bool upper = Alphabet.IsUpper(c);
            if (upper && small && !OcrCase.IsSlip(c))
            {
                return true;
            }

            small |= !upper;
        }

        return false;
    }

    private static string WithCaseOf(ReadOnlySpan<char> word, ReadOnlySpan<char> letters, bool keepCapital)
    {
        bool capital = Alphabet.IsUpper(word[0]) && keepCapital;
        bool all = Alphabet.IsUpper(word[0]) && Alphabet.IsUpper(word[1]);
        char[] cased = letters.ToArray();
        for (int i = 0; i < cased.Length; i++)
        {
            cased[i] = all || (i == 0 && capital) ? char.ToUpperInvariant(cased[i]) : cased[i];
        }

        return new string(cased);
    }
}
