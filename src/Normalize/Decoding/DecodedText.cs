namespace Normalize;

/// <summary>Text that was bytes, with all that is needed to go back to them: see <see cref="TextDecoder.Encode"/>.</summary>
public sealed class DecodedText
{
    internal DecodedText(string text, SourceEncoding encoding, bool hasByteOrderMark, IReadOnlyList<IllFormedSequence> illFormed)
    {
        Text = text;
        Encoding = encoding;
        HasByteOrderMark = hasByteOrderMark;
        IllFormed = illFormed;
    }

    /// <summary>Well-formed UTF-16, without the byte order mark.</summary>
    public string Text { get; }

    /// <summary>The encoding the bytes were read in.</summary>
    public SourceEncoding Encoding { get; }

    /// <summary>The bytes began with a byte order mark, which is not part of <see cref="Text"/>.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>Where bytes were no text, in ascending order. A U+FFFD that the input itself holds is not among them.</summary>
    public IReadOnlyList<IllFormedSequence> IllFormed { get; }
}
