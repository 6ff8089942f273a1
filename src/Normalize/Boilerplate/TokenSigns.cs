namespace Normalize.Boilerplate;

/// <summary>What the signs of a token say.</summary>
internal static class TokenSigns
{
    /// <summary>Template or script residue.</summary>
    public static bool IsCode(char c) => c is '{' or '}' or '=' or ';' or '\\' or '$' or '&';

    public static bool IsCode(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if (IsCode(c))
            {
                return true;
            }
        }

        return false;
    }

    public static TokenMarks SymbolMarks(ReadOnlySpan<char> token)
    {
        TokenMarks marks = Opening(token[0]);
        foreach (char c in token)
        {
            marks |= Closing(c) & (TokenMarks.Stop | TokenMarks.Quote);
        }

        return marks;
    }

    /// <summary>What stands before and behind the letters of a token.</summary>
    public static TokenMarks Around(ReadOnlySpan<char> text, in PageToken token)
    {
        TokenMarks marks = TokenMarks.None;
        if (token.CoreStart > token.Start)
        {
            marks = Opening(text[token.Start]) | (text[token.Start..token.CoreStart].Contains('»') ? TokenMarks.Quote : TokenMarks.None);
        }

        for (int i = token.CoreEnd; i < token.End; i++)
        {
            marks |= Closing(text[i]);
        }

        return marks;
    }

    private static TokenMarks Opening(char c) => c switch
    {
        '«' or '“' or '„' or '"' or '(' or '[' or '‘' => TokenMarks.Opens,
        '-' or '–' or '—' or '−' or '―' => TokenMarks.Dash,
        '|' or '•' or '·' or '©' or 'Ⓒ' or '↑' or '↓' or '→' or '←' or '»' or '›' or '>' or '/' or '×' or '★' or '■' or '▪' or '#' or '*' or '{' or '+' => TokenMarks.Separator,
        _ => TokenMarks.None,
    };

    private static TokenMarks Closing(char c) => c switch
    {
        '.' or '!' or '?' or '…' => TokenMarks.Stop,
        ',' or ';' => TokenMarks.Comma,
        ':' => TokenMarks.Colon,
        '»' => TokenMarks.Quote,
        _ => TokenMarks.None,
    };
}
