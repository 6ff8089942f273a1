using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>
/// In a text with other damage: the full stop that was lost at its end or read as a comma, and specks at a line end that
/// look like a full stop or a colon before a small letter.
/// </summary>
internal static class OcrStops
{
    /// <summary>Words that a text must have to be a sentence and not a heading.</summary>
    private const int ShortestSentence = 6;

    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="isEnd">The last of them ends the text.</param>
    public static void Mend(ReadOnlySpan<char> text, OcrTokens tokens, bool isEnd)
    {
        for (int i = 1; i + 1 < tokens.Count; i++)
        {
            if (IsSpeck(text, tokens, i))
            {
                tokens[i].Form = "";
                tokens[i].Rule = OcrRules.Stop;
            }
        }

        if (!isEnd || tokens.Count < ShortestSentence)
        {
            return;
        }

        ref OcrToken last = ref tokens[tokens.Count - 1];
        if (last.Letters > 1)
        {
            last.Form = string.Concat(last.Form ?? text[last.Start..last.End], ".");
            last.Rule = OcrRules.Stop;
        }
        else if (text[last.Start] == ',')
        {
            last.Form = ".";
            last.Rule = OcrRules.Stop;
        }
    }

    /// <summary>Behind a word that is too long for an abbreviation, at the end of a line, before a word that begins small.</summary>
    private static bool IsSpeck(ReadOnlySpan<char> text, OcrTokens tokens, int at)
    {
        OcrToken mark = tokens[at];
        OcrToken next = tokens[at + 1];
        return text[mark.Start] is '.' or ':' && tokens[at - 1].Letters > 2 && tokens[at - 1].End == mark.Start
            && next.Letters > 1 && !Alphabet.IsUpper(text[next.Start]) && text[mark.End..next.Start].Contains('\n');
    }
}
