namespace Normalize.Layout;

/// <summary>Walks over the lines of a text, in one pass and without allocating.</summary>
internal ref struct TextLines(ReadOnlySpan<char> text, int start)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the next line begins.</summary>
    public int Position { get; private set; } = start;

    public TextLine Current { get; private set; }

    public bool MoveNext()
    {
        if (Position >= _text.Length)
        {
            return false;
        }

        int length = _text[Position..].IndexOf('\n');
        int end = length < 0 ? _text.Length : Position + length;
        Current = TextLine.Read(_text, Position, end);
        Position = Math.Min(_text.Length, end + 1);
        return true;
    }
}
