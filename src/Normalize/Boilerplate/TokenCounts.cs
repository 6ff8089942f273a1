using System.Globalization;

namespace Normalize.Boilerplate;

/// <summary>Counts inside a token that is no plain word, and the shape that follows from them.</summary>
internal readonly struct TokenCounts
{
    private readonly TokenCore _core;
    private readonly int _latin;
    private readonly int _dots;
    private readonly int _at;
    private readonly int _slashes;
    private readonly int _colons;
    private readonly int _code;

    public TokenCounts(ReadOnlySpan<char> token, in TokenCore core)
    {
        _core = core;
        foreach (char c in token)
        {
            switch (c)
            {
                case '.': _dots++; break;
                case '@': _at++; break;
                case '/': _slashes++; break;
                case ':': _colons++; break;
                default:
                    _code += TokenSigns.IsCode(c) ? 1 : 0;
                    _latin += (CharTable.Classify(c) & CharClass.Latin) != 0 ? 1 : 0;
                    break;
            }
        }
    }

    /// <summary>Most letters are Latin.</summary>
    public bool IsLatin => _latin * 2 > Letters;

    private int Letters => _core.Upper + _core.Lower;

    /// <param name="core">The token from its first to its last letter or figure.</param>
    public TokenShape Shape(ReadOnlySpan<char> core)
    {
        int letters = Letters;
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

        if (_core.Digits > 0)
        {
            return TokenShape.MixedNumber;
        }

        if ((_core.First & CharClass.Lower) != 0)
        {
            return TokenShape.Lower;
        }

        if (_core.Upper == 1)
        {
            return _core.Lower > 0 ? TokenShape.Capital : TokenShape.Initial;
        }

        if (_dots > 0 && core.Length > 1 && core[1] == '.')
        {
            return _core.Lower > 1 || _core.Upper > 3 ? TokenShape.InitialName : TokenShape.Initial;
        }

        if (_core.Lower == 0)
        {
            return TokenShape.Caps;
        }

        // A surname of two parts, or an abbreviation with a suffix.
        return core.Contains('-') && _core.Upper == 2 ? TokenShape.Capital : TokenShape.MixedCase;
    }

    private TokenShape Figures(ReadOnlySpan<char> core)
    {
        if (_core.Digits == core.Length)
        {
            return TokenShape.Number;
        }

        if (core.Length is >= 6 and <= 10 && IsDate(core))
        {
            return TokenShape.Date;
        }

        if (_colons is 1 or 2 && core.Length is >= 4 and <= 8 && core.IndexOf(':') is 1 or 2 && _core.Digits == core.Length - _colons)
        {
            return TokenShape.Time;
        }

        bool phone = _core.Digits >= 5 && core.IndexOfAny('-', '(', ')') >= 0 && core.IndexOfAny(".,/:") < 0;
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
        if (second is not (1 or 2) || !TryNumber(core[..first], out int a) || !TryNumber(rest[..second], out int b) || !TryNumber(rest[(second + 1)..], out int c))
        {
            return false;
        }

        return first == 4 ? b <= 12 && c <= 31 && a is > 1900 and < 2100
            : a is > 0 and <= 31 && b is > 0 and <= 12 && ((rest.Length - second - 1 == 4 && c is > 1900 and < 2100) || rest.Length - second - 1 == 2);
    }

    // Figures only: 8-8--12 is no date.
    private static bool TryNumber(ReadOnlySpan<char> part, out int number) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number);

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
