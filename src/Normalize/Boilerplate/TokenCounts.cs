using System.Runtime.CompilerServices;

namespace Normalize.Boilerplate;

/// <summary>What the tokenizer counts inside one token, and what follows from it.</summary>
internal struct TokenCounts
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

    /// <param name="core">The token from its first to its last letter or figure.</param>
    public readonly TokenShape Shape(ReadOnlySpan<char> core)
    {
        int letters = _upper + _lower;
        if (_at > 0 && _dots > 0 && _latin > 3 && core.Contains('@'))
        {
            return TokenShape.Email;
        }

        if (_code > 1 && _latin == letters)
        {
            return TokenShape.Code;
        }

        if (_slashes > 0 && _latin > 3 && (core.Contains("://", StringComparison.Ordinal) || (_dots > 0 && core.Contains('/') && IsHost(core[..core.IndexOf('/')]))))
        {
            return TokenShape.Url;
        }

        if (_dots > 0 && _latin == letters && _latin > 2 && IsHost(core))
        {
            return TokenShape.Domain;
        }

        if (letters == 0)
        {
            return Figures(core);
        }

        if (_digits > 0)
        {
            return TokenShape.MixedNumber;
        }

        if ((First & CharClass.Lower) != 0)
        {
            return TokenShape.Lower;
        }

        if (_upper == 1)
        {
            return _lower > 0 ? TokenShape.Capital : TokenShape.Initial;
        }

        if (_dots > 0 && core.Length > 1 && core[1] == '.')
        {
            return _lower > 1 || _upper > 3 ? TokenShape.InitialName : TokenShape.Initial;
        }

        if (_lower == 0)
        {
            return TokenShape.Caps;
        }

        // A surname of two parts, or an abbreviation with a suffix.
        return core.Contains('-') && _upper == 2 ? TokenShape.Capital : TokenShape.MixedCase;
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

    private readonly TokenShape Figures(ReadOnlySpan<char> core)
    {
        if (_digits == core.Length)
        {
            return TokenShape.Number;
        }

        if (core.Length is >= 6 and <= 10 && IsDate(core))
        {
            return TokenShape.Date;
        }

        if (_colons is 1 or 2 && core.Length is >= 4 and <= 8 && core.IndexOf(':') is 1 or 2 && _digits == core.Length - _colons)
        {
            return TokenShape.Time;
        }

        bool phone = _digits >= 5 && core.IndexOfAny('-', '(', ')') >= 0 && core.IndexOfAny(".,/:") < 0;
        return phone ? TokenShape.Phone : TokenShape.MixedNumber;
    }

    private static bool IsDate(ReadOnlySpan<char> core)
    {
        int first = core.IndexOfAny('.', '-', '/');
        if (first is < 1 or > 4)
        {
            return false;
        }

        ReadOnlySpan<char> rest = core[(first + 1)..];
        int second = rest.IndexOf(core[first]);
        if (second is not (1 or 2) || !int.TryParse(core[..first], out int a) || !int.TryParse(rest[..second], out int b) || !int.TryParse(rest[(second + 1)..], out int c))
        {
            return false;
        }

        return first == 4 ? b <= 12 && c <= 31 && a is > 1900 and < 2100
            : a is > 0 and <= 31 && b is > 0 and <= 12 && ((rest.Length - second - 1 == 4 && c is > 1900 and < 2100) || rest.Length - second - 1 == 2);
    }

    /// <summary>Latin labels with dots between them, the last of two to six letters.</summary>
    private static bool IsHost(ReadOnlySpan<char> core)
    {
        int dot = core.LastIndexOf('.');
        if (dot < 1 || core.Length - dot - 1 is < 2 or > 6 || core[0] == '.')
        {
            return false;
        }

        for (int i = 0; i < core.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(core[i]) && core[i] is not ('.' or '-'))
            {
                return false;
            }
        }

        foreach (char c in core[(dot + 1)..])
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
