using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Normalize.Decoding;

/// <summary>UTF-8; ill-formed bytes are replaced by maximal subparts, as Unicode and WHATWG recommend.</summary>
internal sealed class Utf8Codec : ByteCodec
{
    public override ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public override string Decode(ReadOnlySpan<byte> bytes, ref List<IllFormedSequence>? illFormed)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        // A sequence of n bytes gives at most n code units, so one buffer is enough.
        char[] buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        int written = 0;
        while (true)
        {
            OperationStatus status = Utf8.ToUtf16(bytes, buffer.AsSpan(written), out int read, out int length, replaceInvalidSequences: false);
            written += length;
            bytes = bytes[read..];
            if (status == OperationStatus.Done)
            {
                break;
            }

            Rune.DecodeFromUtf8(bytes, out _, out int subpart);
            Add(ref illFormed, written, bytes[..subpart]);
            buffer[written++] = '\uFFFD';
            bytes = bytes[subpart..];
        }

        var text = new string(buffer, 0, written);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    public override void Encode(ReadOnlySpan<char> text, IBufferWriter<byte> destination)
    {
        while (!text.IsEmpty)
        {
            Span<byte> space = destination.GetSpan(Math.Min(text.Length * 3, 1 << 16));
            OperationStatus status = Utf8.FromUtf16(text, space, out int read, out int written, replaceInvalidSequences: false);
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
            {
                throw CannotEncode("utf-8", text, read);
            }

            destination.Advance(written);
            text = text[read..];
        }
    }
}
