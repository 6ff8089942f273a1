namespace Normalize.Spacing;

/// <summary>Counts the straight quotation marks of a paragraph up to a place, in one pass over the text.</summary>
internal struct QuoteCount
{
    private int _paragraphEnd;
    private int _at;
    private int _count;

    /// <param name="text">The text.</param>
    /// <param name="place">A place not before that of the last call.</param>
    public int Before(ReadOnlySpan<char> text, int place)
    {
        while (_paragraphEnd <= place && _paragraphEnd < text.Length)
        {
            _at = _paragraphEnd;
            _count = 0;
            _paragraphEnd = Paragraph.End(text, _paragraphEnd);
        }

        _count += text[_at..place].Count('"');
        _at = place;
        return _count;
    }
}
