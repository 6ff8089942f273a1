using System.Runtime.CompilerServices;

namespace Normalize.Boilerplate;

/// <summary>What the tokenizer counts inside one token, and what follows from it.</summary>
internal partial struct TokenCounts
{
    /// <summary>Class of the first letter or figure.</summary>
    public CharClass First;

    private int _upper;
    private int _lower;
    private int _digits;
    private int _latin;
    private int _kazakh;
    private int _signs;
    private int _dots;
    private int _at;
    private int _slashes;
    private int _colons;
    private int _code;

    public readonly bool IsCode => _code > 0;

    public readonly bool HasLetters => _upper + _lower > 0;

    // One lane of 12 bits a class: a letter costs one addition. Lanes of tokens beyond 4,095 letters run over; those are no words.
    private const int LaneBits = 12;
    private const int LaneMask = (1 << LaneBits) - 1;

    private static readonly ulong[] s_lanes = BuildLanes();

    /// <summary>What one letter or figure adds to the lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Lane(CharClass c) => s_lanes[(int)c >> 2 & 31];

    public void SetCore(CharClass first, ulong lanes)
    {
        First = first;
        _lower = (int)lanes & LaneMask;
        _upper = (int)(lanes >> LaneBits) & LaneMask;
        _digits = (int)(lanes >> 2 * LaneBits) & LaneMask;
        _latin = (int)(lanes >> 3 * LaneBits) & LaneMask;
        _kazakh = (int)(lanes >> 4 * LaneBits) & LaneMask;
    }

    private static ulong[] BuildLanes()
    {
        // The index is the class without its two white-space bits: lower, upper, digit, Latin, Kazakh.
        var lanes = new ulong[32];
        for (int i = 0; i < lanes.Length; i++)
        {
            for (int bit = 0; bit < 5; bit++)
            {
                lanes[i] |= (ulong)(i >> bit & 1) << bit * LaneBits;
            }
        }

        return lanes;
    }

    public void AddSign(char c)
    {
        _signs++;
        switch (c)
        {
            case '.': _dots++; break;
            case '@': _at++; break;
            case '/': _slashes++; break;
            case ':': _colons++; break;
            case '{' or '}' or '=' or ';' or '\\' or '$' or '&': _code++; break;
        }
    }

    public readonly TokenMarks WordMarks(ReadOnlySpan<char> text, int start, int end, int coreStart, int coreEnd)
    {
        TokenMarks marks = TokenMarks.None;
        if (_latin * 2 > _upper + _lower)
        {
            marks |= TokenMarks.Latin;
        }

        if (_kazakh > 0)
        {
            marks |= TokenMarks.Kazakh;
        }

        if ((First & CharClass.Upper) != 0)
        {
            marks |= TokenMarks.Upper;
        }

        if (coreStart > start)
        {
            marks |= Opening(text[start]);
        }

        for (int i = coreEnd; i < end; i++)
        {
            marks |= Closing(text[i]);
        }

        return marks;
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
        _ => TokenMarks.None,
    };
}
