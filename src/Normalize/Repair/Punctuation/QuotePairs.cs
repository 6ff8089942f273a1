namespace Normalize.Punctuation;

/// <summary>Which quotation marks of a paragraph open, which close, and how deep they lie.</summary>
internal static class QuotePairs
{
    /// <summary>Deeper nesting is no prose.</summary>
    private const int Deepest = 8;

    private enum Role
    {
        Unclear,
        Opens,
        Closes,
    }

    /// <summary>The marks that are written double; single ones may be apostrophes.</summary>
    public static bool IsQuote(char c) => c is '"' or '\u00AB' or '\u00BB' or '\u201C' or '\u201D' or '\u201E' or '\u201F';

    /// <summary>
    /// Puts the paragraph's marks into <paramref name="marks"/>; the depth is 1 for the outermost pair, negative for a mark
    /// that closes. False, and no marks, if one of them is unclear or has no partner.
    /// </summary>
    public static bool TryPair(ReadOnlySpan<char> paragraph, List<(int At, int Depth)> marks)
    {
        marks.Clear();
        int depth = 0;
        for (int i = 0; i < paragraph.Length; i++)
        {
            if (!IsQuote(paragraph[i]))
            {
                continue;
            }

            Role role = RoleOf(paragraph, i);
            depth += role == Role.Opens ? 1 : 0;
            if (role == Role.Unclear || depth is 0 or > Deepest)
            {
                marks.Clear();
                return false;
            }

            marks.Add((i, role == Role.Opens ? depth : -depth));
            depth -= role == Role.Closes ? 1 : 0;
        }

        if (depth != 0)
        {
            marks.Clear();
        }

        return marks.Count > 0;
    }

    /// <summary>By what stands beside the mark: a word on one side only, other quotation marks looked through.</summary>
    private static Role RoleOf(ReadOnlySpan<char> text, int at)
    {
        bool wordBefore = at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is not ('(' or '[' or '\u2013' or '\u2014' or '-' or '/') && !OpensBehind(text, at - 1);
        bool wordBehind = at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || IsQuote(text[at + 1]) || text[at + 1] is '\u2026' or '(' or '\u2116' or '.');
        if (wordBefore)
        {
            return wordBehind && char.IsLetterOrDigit(text[at + 1]) ? Role.Unclear : Role.Closes;
        }

        return wordBehind ? Role.Opens : Role.Unclear;
    }

    /// <summary>A run of quotation marks ends here that began behind white space.</summary>
    private static bool OpensBehind(ReadOnlySpan<char> text, int at)
    {
        int first = at;
        while (first >= 0 && at - first < Deepest && IsQuote(text[first]))
        {
            first--;
        }

        return first < at && (first < 0 || char.IsWhiteSpace(text[first]) || text[first] is '(' or '[');
    }
}
