using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Ocr;

/// <summary>Marks an OCR engine sees where there are others or none: bars between words, slashes behind them, hyphens for a dash.</summary>
internal static class OcrMarks
{
    /// <summary>How many tokens to either side are looked at for other bars and for the next line.</summary>
    private const int Reach = 40;

    /// <summary>What stray bars, slashes and doubled hyphens say about the text.</summary>
    public static float Evidence(ReadOnlySpan<char> text, OcrTokens tokens, float each)
    {
        float evidence = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            evidence += IsStrayBar(text, tokens, i) || IsSlashBehindWord(text, tokens, i) || IsDoubleHyphen(text, tokens[i]) ? each : 0;
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
            if (IsStrayBar(text, tokens, i))
            {
                token.Start--;
                token.Form = "";
            }
            else if (IsSlashBehindWord(text, tokens, i))
            {
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

    /// <summary>On a page, a slash between a word and a space: one between two words would touch both or none.</summary>
    private static bool IsSlashBehindWord(ReadOnlySpan<char> text, OcrTokens tokens, int at)
    {
        OcrToken slash = tokens[at];
        return text[slash.Start] == '/' && tokens.IsWrapped && at > 0 && at + 1 < tokens.Count && tokens[at - 1].Letters > 1 && tokens[at - 1].End == slash.Start
            && tokens[at + 1].Letters > 1 && slash.End < text.Length && char.IsWhiteSpace(text[slash.End]) && !Alphabet.IsUpper(text[tokens[at + 1].Start]);
    }

    /// <summary>A bar that is alone on its line, or shares one from which the sentence runs on: tables and menus do neither.</summary>
    private static bool IsStrayBar(ReadOnlySpan<char> text, OcrTokens tokens, int at) =>
        IsBar(text, tokens[at]) && ((!HasBar(text, tokens, at, -1, 0) && !HasBar(text, tokens, at, 1, 0)) || IsInRunningLine(text, tokens, at));

    /// <summary>Its line goes on with a small letter, and the lines around it have no bars, or a single one that is stray too.</summary>
    private static bool IsInRunningLine(ReadOnlySpan<char> text, OcrTokens tokens, int at) =>
        !HasBar(text, tokens, at, -1, 1) && !HasBar(text, tokens, at, 1, 1) && NextLineBeginsSmall(text, tokens, at);

    /// <summary>The first token behind the line, if near, is a word with a small letter.</summary>
    private static bool NextLineBeginsSmall(ReadOnlySpan<char> text, OcrTokens tokens, int at)
    {
        for (int i = at + 1; i < tokens.Count && i - at <= Reach; i++)
        {
            if (text[tokens[i - 1].End..tokens[i].Start].Contains('\n'))
            {
                return tokens[i].Letters > 0 && !Alphabet.IsUpper(text[tokens[i].Start]);
            }
        }

        return false;
    }

    private static bool IsBar(ReadOnlySpan<char> text, in OcrToken token) =>
        token.End == token.Start + 1 && text[token.Start] == '|' && token.Start > 0 && IsSpace(text, token.Start - 1) && IsSpace(text, token.End);

    /// <summary>Among the nearest tokens to one side: another bar on the same line, or several on the line next to it.</summary>
    private static bool HasBar(ReadOnlySpan<char> text, OcrTokens tokens, int at, int step, int lines)
    {
        int from = tokens[at].Start;
        int line = 0;
        int bars = 0;
        for (int i = at + step; i >= 0 && i < tokens.Count && Math.Abs(i - at) <= Reach; i += step)
        {
            int to = tokens[i].Start;
            line += text[Math.Min(from, to)..Math.Max(from, to)].Count('\n');
            if (line > lines)
            {
                return false;
            }

            bars += line == lines && text[to] == '|' ? 1 : 0;
            if (bars > lines)
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
