using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>Unlikely words and the likely ones they may have been.</summary>
internal static class OcrWord
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestWord = 3;

    /// <summary>The best known word in the place of an unlikely one, with what it gains.</summary>
    public static bool TryPropose(ReadOnlySpan<char> text, OcrWords words, out OcrProposal proposal)
    {
        proposal = default;
        ReadOnlySpan<char> word = text[words.Start..words.End];
        if (word.Length is < ShortestWord or > WordModel.LongestWord || IsName(words.Start > 0 ? text[words.Start - 1] : ' ') || IsName(words.End < text.Length ? text[words.End] : ' '))
        {
            return false;
        }

        WordModel model = WordModel.Default;
        Span<char> buffer = stackalloc char[3 * WordModel.LongestWord];
        Span<char> lower = buffer[..word.Length];
        Alphabet.ToLower(word, lower);
        int id = model.Find(lower);
        float cost = model.WordCost(id, model.LetterCost(lower));
        if (id >= 0 && cost < OcrThresholds.CertainWord)
        {
            return false;
        }

        var search = new OcrSearch(model, lower, buffer.Slice(WordModel.LongestWord, WordModel.LongestWord), buffer[(2 * WordModel.LongestWord)..]);
        search.Run();
        float gain = cost - search.BestCost;
        if (!(gain >= OcrThresholds.MarginInDamagedText))
        {
            return false;
        }

        string replacement = WithCaseOf(word, buffer.Slice(2 * WordModel.LongestWord, search.BestLength), keepCapital: words.BeginsSentence);
        proposal = new OcrProposal(words.Start, words.End, replacement, gain, OcrRules.Word);
        return true;
    }

    /// <summary>A letter or figure that touches the word makes it part of a name or number.</summary>
    private static bool IsName(char neighbour) => char.IsLetterOrDigit(neighbour);

    private static string WithCaseOf(ReadOnlySpan<char> word, ReadOnlySpan<char> lower, bool keepCapital)
    {
        int id = WordModel.Default.Find(lower);
        float gain = WordModel.Default.CaseCost(id, capitalised: true) - WordModel.Default.CaseCost(id, capitalised: false);
        bool capital = Alphabet.IsUpper(word[0]) && (keepCapital || gain <= OcrThresholds.CaseInDamagedText || WordModel.Default.Count(id) < OcrThresholds.CommonCount);
        bool all = Alphabet.IsUpper(word[0]) && Alphabet.IsUpper(word[1]);
        char[] cased = lower.ToArray();
        for (int i = 0; i < cased.Length; i++)
        {
            cased[i] = all || (i == 0 && capital) ? char.ToUpperInvariant(cased[i]) : cased[i];
        }

        return new string(cased);
    }
}
