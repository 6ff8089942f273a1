using System.Buffers;
using System.Diagnostics;
using System.Text.Unicode;

namespace Normalize.Transliteration;

/// <summary>
/// UTF-16 text by way of UTF-8: only bytes have vector kernels, and with them the two conversions cost less than the letters
/// one by one. Unpaired surrogates become U+FFFD on either way.
/// </summary>
internal static class Utf8Detour
{
    /// <summary>Shorter texts are done before the blocks are at hand (200 letters: no gain).</summary>
    public const int LeastLength = 256;

    /// <summary>Bytes read at once: they and what is made of them stay within the second cache.</summary>
    private const int BlockSize = 1 << 16;

    public static void Run(TransliterationEngine engine, ReadOnlySpan<char> text, ref PooledBuffer<char> output)
    {
        byte[] source = ArrayPool<byte>.Shared.Rent(Math.Min(BlockSize, 3 * text.Length));
        byte[] target = ArrayPool<byte>.Shared.Rent(2 * source.Length);
        var state = default(TransliteratorState);
        int unread = 0;
        int undecoded = 0;
        OperationStatus status = OperationStatus.Done;
        while (text.Length > 0 || unread > 0)
        {
            Utf8.FromUtf16(text, source.AsSpan(unread), out int taken, out int encoded);
            text = text[taken..];
            int filled = unread + encoded;
            status = engine.Run(source.AsSpan(0, filled), target.AsSpan(undecoded), ref state, out int consumed, out int written, isFinalBlock: text.IsEmpty);
            Debug.Assert(taken + consumed + written > 0, "Every round gets on.");
            unread = filled - consumed;
            source.AsSpan(consumed, unread).CopyTo(source);
            undecoded = Decode(target, undecoded + written, ref output);
        }

        Debug.Assert(undecoded == 0 && status == OperationStatus.Done, "The output is whole and well-formed.");
        ArrayPool<byte>.Shared.Return(source);
        ArrayPool<byte>.Shared.Return(target);
    }

    /// <summary>Appends what is whole of the output; a character that the next bytes end stays in front, and its length is returned.</summary>
    private static int Decode(Span<byte> target, int filled, ref PooledBuffer<char> output)
    {
        ReadOnlySpan<byte> rest = target[..filled];
        while (true)
        {
            OperationStatus status = Utf8.ToUtf16(rest, output.Free, out int read, out int written, isFinalBlock: false);
            output.Advance(written);
            rest = rest[read..];
            if (status != OperationStatus.DestinationTooSmall)
            {
                rest.CopyTo(target);
                return rest.Length;
            }

            output.Grow();
        }
    }
}
