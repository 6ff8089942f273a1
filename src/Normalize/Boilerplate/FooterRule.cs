namespace Normalize.Boilerplate;

/// <summary>From a copyright sign with a year, in the last two thirds of a page and with hardly a sentence behind it, everything is footer.</summary>
internal static class FooterRule
{
    // Notices about the use of cookies or the outlet's motto; an article is longer.
    private const int MaxSentenceWords = 60;

    public static void Apply(ReadOnlySpan<char> text, Page page)
    {
        Span<PageUnit> units = page.Units.Span;
        int sentenceWords = 0;
        int start = -1;
        int segment = -1;
        for (int u = units.Length - 1; u >= 0 && units[u].First * 3L >= page.Tokens.Count && sentenceWords < MaxSentenceWords; u--)
        {
            if (units[u].Class is UnitClass.Copyright or UnitClass.Legal && NamesYear(text, page, u))
            {
                start = u;
            }

            if (units[u].Segment != segment)
            {
                segment = units[u].Segment;
                sentenceWords += Math.Max(0, page.Segments[segment].Gain);
            }
        }

        for (int u = start; u >= 0 && u < units.Length; u++)
        {
            if (!units[u].Forced)
            {
                units[u].Forced = true;
                if (KindAssigner.KindOf(units[u].Class) is { } kind)
                {
                    units[u].Kind = kind;
                    units[u].AsksKind = false;
                }
            }
        }
    }

    /// <summary>© and a year within three words: <c>© 2009-2022</c>, <c>Copyright © 2020</c>.</summary>
    private static bool NamesYear(ReadOnlySpan<char> text, Page page, int u)
    {
        int first = page.Units[u].First;
        bool sign = false;
        for (int i = first; i < Math.Min(first + 4, page.Tokens.Count); i++)
        {
            ref readonly PageToken token = ref page.Tokens[i];
            ReadOnlySpan<char> word = text[token.Start..token.End];
            sign |= word.IndexOfAny('©', 'Ⓒ') >= 0 || word.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase);
            if (sign && word.IndexOf("20") is var at && at >= 0 && at + 4 <= word.Length && char.IsAsciiDigit(word[at + 2]) && char.IsAsciiDigit(word[at + 3]))
            {
                return true;
            }
        }

        return false;
    }
}
