namespace Normalize.Transliteration;

/// <summary>Capital forms of Latin output: Unicode's simple pairs, except where a scheme has pairs of its own (ı I, i İ).</summary>
internal sealed class CaseMap(IReadOnlyList<(char Small, char Capital)> pairs)
{
    public string ToUpper(string text) => string.Concat(text.Select(ToUpper));

    /// <summary>Only the first letter becomes a capital; signs before it stay.</summary>
    public string ToTitle(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char capital = ToUpper(text[i]);
            if (capital != text[i])
            {
                return string.Concat(text.AsSpan(0, i), [capital], text.AsSpan(i + 1));
            }
        }

        return text;
    }

    public char ToUpper(char c)
    {
        foreach ((char small, char capital) in pairs)
        {
            if (small == c)
            {
                return capital;
            }
        }

        return char.ToUpperInvariant(c);
    }

    public char ToLower(char c)
    {
        foreach ((char small, char capital) in pairs)
        {
            if (capital == c)
            {
                return small;
            }
        }

        return char.ToLowerInvariant(c);
    }
}
