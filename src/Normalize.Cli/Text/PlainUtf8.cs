namespace Normalize.Cli.Text;

/// <summary>UTF-8 in the middle of things, where U+FEFF is a character like any other and no byte order mark.</summary>
internal static class PlainUtf8
{
    public static (string Text, IReadOnlyList<IllFormedSequence> IllFormed) Decode(ReadOnlySpan<byte> bytes)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, SourceEncoding.Utf8);
        return decoded.HasByteOrderMark
            ? ('\uFEFF' + decoded.Text, [.. decoded.IllFormed.Select(s => s with { Offset = s.Offset + 1 })])
            : (decoded.Text, decoded.IllFormed);
    }
}
