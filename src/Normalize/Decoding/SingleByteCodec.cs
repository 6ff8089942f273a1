using System.Buffers;

namespace Normalize.Decoding;

/// <summary>ASCII below, a table of 128 characters above; a byte without a character becomes U+FFFD.</summary>
internal sealed class SingleByteCodec : ByteCodec
{
    private readonly string _upperHalf;
    private readonly Dictionary<char, byte> _bytes = [];

    public SingleByteCodec(string upperHalf)
    {
        _upperHalf = upperHalf;
        for (int i = 0; i < upperHalf.Length; i++)
        {
            if (upperHalf[i] != '\uFFFD')
            {
                _bytes.Add(upperHalf[i], (byte)(i + 128));
            }
        }
    }

    /// <summary>The characters of bytes 80..FF, U+FFFD where there is none.</summary>
    public ReadOnlySpan<char> UpperHalf => _upperHalf;

    public override string Decode(ReadOnlySpan<byte> bytes, ref List<IllFormedSequence>? illFormed)
    {
        string text = string.Create(bytes.Length, bytes, (characters, source) =>
        {
            ReadOnlySpan<char> upper = _upperHalf;
            for (int i = 0; i < source.Length; i++)
            {
                byte b = source[i];
                characters[i] = b < 128 ? (char)b : upper[b - 128];
            }
        });

        for (int at = text.IndexOf('\uFFFD'); at >= 0; at = text.IndexOf('\uFFFD', at + 1))
        {
            Add(ref illFormed, at, bytes.Slice(at, 1));
        }

        return text;
    }

    public override void Encode(ReadOnlySpan<char> text, IBufferWriter<byte> destination)
    {
        while (!text.IsEmpty)
        {
            ReadOnlySpan<char> part = text[..Math.Min(text.Length, 1 << 15)];
            Span<byte> space = destination.GetSpan(part.Length);
            for (int i = 0; i < part.Length; i++)
            {
                int b = ByteOf(part[i]);
                space[i] = b >= 0 ? (byte)b : throw CannotEncode("this single-byte encoding", part, i);
            }

            destination.Advance(part.Length);
            text = text[part.Length..];
        }
    }

    /// <summary>The byte of a character, or -1.</summary>
    public int ByteOf(char c) => c < 128 ? c : _bytes.TryGetValue(c, out byte b) ? b : -1;
}
