using Normalize.Language;

namespace Normalize.Characters;

/// <summary>Tells web and mail addresses, in which a letter of the wrong script is part of the address.</summary>
internal static class Addresses
{
    /// <summary>How far an address may reach on either side of a word; longer runs without a space are not looked through.</summary>
    private const int Reach = 256;

    /// <summary>The run of non-spaces around [start, end) holds a scheme, an at sign, or ends in a dot and small Latin letters.</summary>
    public static bool Contains(ReadOnlySpan<char> text, int start, int end)
    {
        int from = start;
        while (from > 0 && start - from < Reach && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        int to = end;
        while (to < text.Length && to - end < Reach && !char.IsWhiteSpace(text[to]))
        {
            to++;
        }

        ReadOnlySpan<char> run = text[from..to];
        return run.Contains('@') || run.Contains("://", StringComparison.Ordinal) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || HasDomain(run);
    }

    private static bool HasDomain(ReadOnlySpan<char> run)
    {
        for (int dot = run.IndexOf('.'); dot >= 0;)
        {
            int end = dot + 1;
            while (end < run.Length && char.IsAsciiLetterLower(run[end]))
            {
                end++;
            }

            bool wordBefore = dot > 0 && char.IsLetterOrDigit(run[dot - 1]);
            bool letterBehind = end < run.Length && (char.IsLetterOrDigit(run[end]) || Alphabet.IsCyrillic(run[end]));
            if (wordBefore && end - dot is >= 3 and <= 7 && !letterBehind)
            {
                return true;
            }

            int next = run[(dot + 1)..].IndexOf('.');
            dot = next < 0 ? -1 : dot + 1 + next;
        }

        return false;
    }
}
