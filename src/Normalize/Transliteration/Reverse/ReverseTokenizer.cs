namespace Normalize.Transliteration;

internal enum ReverseTokenKind
{
    /// <summary>What stands here cannot be told before more text comes.</summary>
    NeedsMore,

    /// <summary>Stays as it is; any part of it does, too.</summary>
    Copy,

    /// <summary>Stays as it is, because it was seen whole: an address, a Roman numeral.</summary>
    Keep,

    /// <summary>A word of the scheme, perhaps.</summary>
    Word,

    /// <summary>Becomes <see cref="ReverseToken.Replacement"/>.</summary>
    Sign,
}

/// <summary>A piece of text on the way back.</summary>
internal readonly record struct ReverseToken(ReverseTokenKind Kind, int Length, string Replacement, bool InAddress);

/// <summary>Cuts text of a scheme into words and what stays. A word is judged by what follows within <see cref="LookAhead"/>.</summary>
internal static class ReverseTokenizer
{
    /// <summary>Code units looked at to tell an address or a word; what is longer is cut there.</summary>
    private const int LookAhead = 128;

    /// <summary>Quotation marks and brackets between the sign before a word and the word.</summary>
    private const int MostQuotes = 3;

    private static readonly string[] s_domains = ["kz", "com", "ru", "org", "net", "info", "edu", "gov"];

    public static ReverseToken Next(ReverseRules rules, ReadOnlySpan<char> text, bool inAddress, bool isFinal)
    {
        if (inAddress)
        {
            int end = 0;
            while (end < text.Length && !EndsAddress(text[end]))
            {
                end++;
            }

            return end > 0 ? new ReverseToken(ReverseTokenKind.Copy, end, "", InAddress: true) : Next(rules, text, inAddress: false, isFinal);
        }

        if (!CanStartWord(rules, text[0]))
        {
            return Other(rules, text, isFinal);
        }

        int head = MarkedQuotes(rules, text);
        if (head == text.Length && head > 0 && !isFinal)
        {
            return default;
        }

        head = head < text.Length ? head : 0;
        int length = head + WordLength(rules, text[head..]);
        int seen = Math.Min(text.Length, LookAhead);
        if (length == text.Length && text.Length < LookAhead && !isFinal)
        {
            return default;
        }

        int address = AddressLength(text[..seen]);
        if (address == text.Length && text.Length < LookAhead && !isFinal && address > length)
        {
            return default;
        }

        // A mark at the end of an address is not part of it, inside it is.
        address = text[..address].TrimEnd(".-/").Length;

        if (address > length && IsAddress(text[..address]))
        {
            return new ReverseToken(ReverseTokenKind.Keep, address, "", InAddress: false);
        }

        if (text[length..] is [':', ..])
        {
            // The scheme of a URL is ASCII and followed by two slashes.
            if (text.Length < length + 3 && !isFinal)
            {
                return default;
            }

            if (text[length..].StartsWith("://"))
            {
                return new ReverseToken(ReverseTokenKind.Keep, length + 3, "", InAddress: true);
            }
        }

        ReadOnlySpan<char> word = text[..length];
        if (word is "No" && rules.Forward.Signs.ContainsKey('\u2116') && text[length..] is ['.', ..])
        {
            return new ReverseToken(ReverseTokenKind.Sign, length + 1, "\u2116", InAddress: false);
        }

        bool isNumeral = RomanNumeral.Is(word) || (word is "V" && text[length..] is not ['.', ..]);
        return new ReverseToken(isNumeral ? ReverseTokenKind.Keep : ReverseTokenKind.Word, length, "", InAddress: false);
    }

    private static ReverseToken Other(ReverseRules rules, ReadOnlySpan<char> text, bool isFinal)
    {
        if (char.IsSurrogate(text[0]))
        {
            if (text.Length == 1 && !isFinal && char.IsHighSurrogate(text[0]))
            {
                return default;
            }

            return text.Length > 1 && char.IsSurrogatePair(text[0], text[1])
                ? new ReverseToken(ReverseTokenKind.Keep, 2, "", InAddress: false)
                : new ReverseToken(ReverseTokenKind.Sign, 1, "\uFFFD", InAddress: false);
        }

        if (rules.TryGetSign(text[0], out char sign))
        {
            return new ReverseToken(ReverseTokenKind.Sign, 1, sign.ToString(), InAddress: false);
        }

        int length = 1;
        while (length < text.Length && !CanStartWord(rules, text[length]) && !char.IsSurrogate(text[length]) && !rules.TryGetSign(text[length], out _))
        {
            length++;
        }

        return new ReverseToken(ReverseTokenKind.Copy, length, "", InAddress: false);
    }

    /// <summary>A sign that is a letter of the scheme begins words of reversible schemes only; elsewhere it may be a quotation mark.</summary>
    private static bool CanStartWord(ReverseRules rules, char c) => IsLetter(c) || (rules.IsInAlphabet(c) && (rules.Mark?[0] == c || (rules.IsReversible && c is '\u02B9' or '\u02BA')));

    /// <summary>Letters of any script, so that a word in two of them is seen whole.</summary>
    private static bool IsLetter(char c) => c < 0x80 ? char.IsAsciiLetter(c) : char.IsLetter(c) && c is not ('\u02BA' or '\u02B9' or '\u02BC');

    /// <summary>
    /// A sign before a word that the press has put before its quotation mark or bracket (ء«…): the sign and the marks, when
    /// a letter follows; else 0. At the end of the text the letter may still come.
    /// </summary>
    private static int MarkedQuotes(ReverseRules rules, ReadOnlySpan<char> text)
    {
        if (rules.Mark is not [var mark] || text[0] != mark)
        {
            return 0;
        }

        int length = 1;
        while (length < text.Length && length <= MostQuotes && text[length] is '\u00AB' or '\u201C' or '"' or '(')
        {
            length++;
        }

        return length > 1 && (length == text.Length || IsLetter(text[length])) ? length : 0;
    }

    private static int WordLength(ReverseRules rules, ReadOnlySpan<char> text)
    {
        int length = 1;
        int longest = Math.Min(text.Length, ReverseWord.Longest);
        while (length < longest && (IsLetter(text[length]) || rules.IsInAlphabet(text[length]) || text[length] is >= '\u0300' and < '\u0370'))
        {
            length++;
        }

        return length;
    }

    private static int AddressLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '.' or '@' or '_' or '-' or '/'))
        {
            length++;
        }

        return length;
    }

    /// <summary>tilshi@kk.example, www.example, example.kz: an at sign between letters, or a well-known domain behind a dot.</summary>
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('@') > 0 || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        int slash = text.IndexOf('/');
        ReadOnlySpan<char> host = slash < 0 ? text : text[..slash];
        int dot = host.LastIndexOf('.');
        if (dot <= 0)
        {
            return false;
        }

        foreach (string domain in s_domains)
        {
            int end = dot + 1 + domain.Length;
            if (host.Length >= end && host[(dot + 1)..end].Equals(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == end || host[end] == '-'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsAddress(char c) => Address.EndsAt(char.IsSurrogate(c) ? 0xFFFD : c);
}
