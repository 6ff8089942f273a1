namespace Normalize.Spacing;

/// <summary>Paragraphs: stretches of text between blank lines. No word reaches from one into the next.</summary>
internal static class Paragraph
{
    /// <summary>The end of the paragraph that begins at <paramref name="start"/>, the blank lines behind it included.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        int at = start;
        while (true)
        {
            int line = text[at..].IndexOf('\n');
            if (line < 0)
            {
                return text.Length;
            }

            at += line + 1;
            int next = at;
            while (next < text.Length && text[next] != '\n' && Blank.IsSpace(text[next]))
            {
                next++;
            }

            if (next < text.Length && text[next] == '\n')
            {
                return next + 1;
            }

            if (next == text.Length)
            {
                return next;
            }
        }
    }
}
