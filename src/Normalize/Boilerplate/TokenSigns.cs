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
            marks |= Closing(c) & TokenMarks.Stop;
        }

        return marks;
    }

    public static TokenMarks Opening(char c) => c switch
    {
        '«' or '“' or '„' or '"' or '(' or '[' or '‘' => TokenMarks.Opens,
        '-' or '–' or '—' or '−' or '―' => TokenMarks.Dash,
        '|' or '•' or '·' or '©' or 'Ⓒ' or '↑' or '↓' or '→' or '←' or '»' or '›' or '>' or '/' or '×' or '★' or '■' or '▪' or '#' or '*' or '{' or '+' => TokenMarks.Separator,
        _ => TokenMarks.None,
    };

    public static TokenMarks Closing(char c) => c switch
    {
        '.' or '!' or '?' or '…' => TokenMarks.Stop,
        ',' or ';' => TokenMarks.Comma,
        ':' => TokenMarks.Colon,
        _ => TokenMarks.None,
    };
}
