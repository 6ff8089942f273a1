using System.Buffers;

namespace Normalize.Decoding;

/// <summary>One encoding, both ways. Immutable and thread-safe.</summary>
internal abstract class ByteCodec
{
    /// <summary>The mark that may precede the text; empty where the encoding has none.</summary>
    public virtual ReadOnlySpan<byte> ByteOrderMark => default;

    /// <summary>
    /// The text of <paramref name="bytes"/>, well-formed; what is no text becomes one U+FFFD each and is added to
    /// <paramref name="illFormed"/>.
    /// </summary>
    public abstract string Decode(ReadOnlySpan<byte> bytes, ref List<IllFormedSequence>? illFormed);

    /// <summary>Appends the bytes of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentException">The text is ill-formed, or holds a character the encoding lacks.</exception>
    public abstract void Encode(ReadOnlySpan<char> text, IBufferWriter<byte> destination);

    /// <summary>Notes that <paramref name="bytes"/> became the U+FFFD at <paramref name="offset"/>.</summary>
    protected static void Add(ref List<IllFormedSequence>? illFormed, int offset, ReadOnlySpan<byte> bytes) =>
        (illFormed ??= []).Add(new IllFormedSequence(offset, bytes.ToArray()));

    protected static ArgumentException CannotEncode(string name, ReadOnlySpan<char> text, int index) =>
        new($"U+{(int)text[index]:X4} at offset {index} has no bytes in {name}.", nameof(text));
}
