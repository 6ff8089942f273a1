using System.Buffers;
using Normalize.Decoding;

namespace Normalize;

/// <summary>
/// Bytes to text and, byte for byte, back. Nothing is thrown because of what the bytes are: what is no text in its encoding
/// becomes U+FFFD and is listed. Offsets are UTF-16 code units. Linear in the length of the input.
/// </summary>
public static class TextDecoder
{
    /// <summary>Decodes bytes whose encoding is not known: UTF-8 unless they say otherwise. See <see cref="Detect"/>.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, Detect(bytes));

    /// <summary>Decodes bytes in a known encoding; null means the same as <see cref="Decode(ReadOnlySpan{byte})"/>.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, SourceEncoding? encoding)
    {
        encoding ??= Detect(bytes);
        ByteCodec codec = encoding.Implementation;
        bool hasMark = !codec.ByteOrderMark.IsEmpty && bytes.StartsWith(codec.ByteOrderMark);
        List<IllFormedSequence>? illFormed = null;
        string text = codec.Decode(hasMark ? bytes[codec.ByteOrderMark.Length..] : bytes, ref illFormed);
        return new DecodedText(text, encoding, hasMark, illFormed is null ? [] : illFormed);
    }

    /// <summary>
    /// The encoding the bytes are most likely in: a byte order mark decides; then well-formed UTF-8 is UTF-8; then the
    /// letters decide.
    /// </summary>
    public static SourceEncoding Detect(ReadOnlySpan<byte> bytes) => EncodingDetector.Detect(bytes);

    /// <summary>Gives back the bytes that <see cref="Decode(ReadOnlySpan{byte}, SourceEncoding?)"/> read.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="encoding">The encoding it was read in.</param>
    /// <param name="byteOrderMark">Whether a byte order mark comes first; ignored where the encoding has none.</param>
    /// <param name="illFormed">The ill-formed sequences, in ascending order; each stands at a U+FFFD of the text.</param>
    /// <exception cref="ArgumentException">
    /// The text holds a character that the encoding lacks, or <paramref name="illFormed"/> does not belong to it.
    /// </exception>
    public static byte[] Encode(ReadOnlySpan<char> text, SourceEncoding encoding, bool byteOrderMark, IReadOnlyList<IllFormedSequence> illFormed)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        ArgumentNullException.ThrowIfNull(illFormed);
        ByteCodec codec = encoding.Implementation;
        var bytes = new ArrayBufferWriter<byte>(Math.Max(16, text.Length));
        if (byteOrderMark)
        {
            bytes.Write(codec.ByteOrderMark);
        }

        int at = 0;
        foreach (IllFormedSequence sequence in illFormed)
        {
            if (sequence.Offset < at || sequence.Offset >= text.Length || text[sequence.Offset] != '\uFFFD')
            {
                throw new ArgumentException($"The ill-formed sequence at offset {sequence.Offset} does not stand at a U+FFFD of the text behind offset {at}.", nameof(illFormed));
            }

            codec.Encode(text[at..sequence.Offset], bytes);
            bytes.Write(sequence.Bytes.Span);
            at = sequence.Offset + 1;
        }

        codec.Encode(text[at..], bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
