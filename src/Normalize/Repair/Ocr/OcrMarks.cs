using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>Marks an OCR engine sees where there are others or none: bars between words, hyphens for a dash.</summary>
internal static class OcrMarks
{
    /// <summary>What lone bars and doubled hyphens say about the text.</summary>
    public static float Evidence(ReadOnlySpan<char> text, OcrTokens tokens, float each)
    {
        float evidence = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            evidence += IsLoneBar(text, tokens, i) || IsDoubleHyphen(text, tokens[i]) ? each : 0;
        }

        return evidence;
    }

    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="hyphens">Lone hyphens between spaces are dashes too.</param>
    public static void Mend(ReadOnlySpan<char> text, OcrTokens tokens, bool hyphens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            ref OcrToken token = ref tokens[i];
            if (IsLoneBar(text, tokens, i))
            {
                token.Start--;
                token.Form = "";
            }
            else if (IsDoubleHyphen(text, token))
            {
                token.Form = "\u2014";
            }
            else if (hyphens && IsLoneHyphen(text, token))
            {
                token.Form = "\u2013";
            }
            else
            {
                continue;
            }

            token.Rule = OcrRules.Mark;
        }
    }

    private static bool IsDoubleHyphen(ReadOnlySpan<char> text, in OcrToken token) =>
        token.End == token.Start + 2 && text[token.Start] == '-' && (token.Start == 0 || IsSpace(text, token.Start - 1)) && IsSpace(text, token.End);

    private static bool IsLoneHyphen(ReadOnlySpan<char> text, in OcrToken token) =>
        token.End == token.Start + 1 && text[token.Start] == '-' && token.Start > 0 && text[token.Start - 1] == ' ' && token.End < text.Length && text[token.End] == ' ';

    /// <summary>A bar behind a space and without another bar on its line, which would be a table.</summary>
    private static bool IsLoneBar(ReadOnlySpan<char> text, OcrTokens tokens, int at)
    {
        OcrToken bar = tokens[at];
        return bar.End == bar.Start + 1 && text[bar.Start] == '|' && bar.Start > 0 && IsSpace(text, bar.Start - 1) && IsSpace(text, bar.End)
            && !HasBar(text, tokens, at, -1) && !HasBar(text, tokens, at, 1);
    }

    /// <summary>The nearest tokens on the same line, to one side, are looked at.</summary>
    private static bool HasBar(ReadOnlySpan<char> text, OcrTokens tokens, int at, int step)
    {
        const int Reach = 40;
        int from = tokens[at].Start;
        for (int i = at + step; i >= 0 && i < tokens.Count && Math.Abs(i - at) <= Reach; i += step)
        {
            int to = tokens[i].Start;
            if (text[Math.Min(from, to)..Math.Max(from, to)].Contains('\n'))
            {
                return false;
            }

            if (text[to] == '|')
            {
                return true;
            }

            from = to;
        }

        return false;
    }

    /// <summary>White space stands there, or the text is at its end.</summary>
    private static bool IsSpace(ReadOnlySpan<char> text, int at) => at == text.Length || char.IsWhiteSpace(text[at]);
}
