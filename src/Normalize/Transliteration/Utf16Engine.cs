using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Normalize.Transliteration;

/// <summary>
/// An engine that works in UTF-16 and reaches UTF-8 through it, for ways that cost a hundred times more than both
/// conversions. Its UTF-16 half never waits for more than <see cref="LongestWait"/> code units.
/// </summary>
internal abstract class Utf16Engine : TransliterationEngine
{
    /// <summary>Code units that may wait for what follows them.</summary>
    public const int LongestWait = 512;

    /// <summary>UTF-16 taken in and put out at once.</summary>
    private const int Chunk = 2 * LongestWait;

    public sealed override OperationStatus Run(ReadOnlySpan<byte> source, Span<byte> destination, ref TransliteratorState state, out int bytesConsumed, out int bytesWritten, bool isFinalBlock)
    {
        bytesConsumed = 0;
        bytesWritten = 0;
        Span<char> chars = stackalloc char[Chunk];
        Span<char> target = stackalloc char[Chunk];
        Span<byte> encoded = stackalloc byte[3 * Chunk];
        while (bytesConsumed < source.Length)
        {
            TransliteratorState after = state;
            OperationStatus status = RunChunk(source[bytesConsumed..], chars, target, ref after, out int consumed, out int written, isFinalBlock);
            if (status == OperationStatus.NeedMoreData)
            {
                return status;
            }

            int count = Encoding.UTF8.GetBytes(target[..written], encoded);
            int taken = Math.Min(count - state.PendingBytes, destination.Length - bytesWritten);
            encoded.Slice(state.PendingBytes, taken).CopyTo(destination[bytesWritten..]);
            bytesWritten += taken;
            if (state.PendingBytes + taken < count)
            {
                state.PendingBytes += taken;
                return OperationStatus.DestinationTooSmall;
            }

            state = after;
            state.PendingBytes = 0;
            bytesConsumed += consumed;
        }

        return OperationStatus.Done;
    }

    /// <summary>One chunk; NeedMoreData only when nothing could be done.</summary>
    private OperationStatus RunChunk(ReadOnlySpan<byte> source, Span<char> chars, Span<char> target, ref TransliteratorState state, out int consumed, out int written, bool isFinalBlock)
    {
        OperationStatus decoded = Utf8.ToUtf16(source, chars, out int read, out int length, replaceInvalidSequences: false, isFinalBlock);
        consumed = 0;
        written = 0;
        if (length == 0)
        {
            if (decoded == OperationStatus.NeedMoreData)
            {
                return decoded;
            }

            _ = Rune.DecodeFromUtf8(source, out _, out consumed);
            target[0] = '\uFFFD';
            written = 1;
            state.InAddress = false;
            return OperationStatus.Done;
        }

        bool ends = decoded == OperationStatus.InvalidData || (isFinalBlock && read == source.Length);
        OperationStatus status = Run(chars[..length], target, ref state, out int done, out written, ends);
        consumed = done == length ? read : Encoding.UTF8.GetByteCount(chars[..done]);
        return status == OperationStatus.NeedMoreData && done == 0 ? status : OperationStatus.Done;
    }
}
