namespace Normalize.Boilerplate;

/// <summary>From counts to what a token looks like.</summary>
internal partial struct TokenCounts
{
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
