using System.Buffers;
using Normalize.Transliteration;

namespace Normalize;

/// <summary>Writers and streams on top of the spans.</summary>
public sealed partial class Transliterator
{
    /// <summary>Room asked of a writer at once.</summary>
    private const int BlockSize = 1 << 16;

    /// <summary>Read from a stream at once: few calls, and with its output still within the second cache.</summary>
    private const int StreamBlockSize = 1 << 18;

    /// <summary>Appends the whole text to <paramref name="destination"/>.</summary>
    public void Transliterate(ReadOnlySpan<char> source, IBufferWriter<char> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var state = default(TransliteratorState);
        OperationStatus status;
        do
        {
            status = _engine.Run(source, destination.GetSpan(RoomFor(source.Length)), ref state, out int consumed, out int written, isFinalBlock: true);
            source = source[consumed..];
            destination.Advance(written);
        }
        while (status == OperationStatus.DestinationTooSmall);
    }

    /// <summary>Appends the whole text to <paramref name="destination"/>.</summary>
    public void TransliterateUtf8(ReadOnlySpan<byte> source, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var state = default(TransliteratorState);
        WriteBlock(source, destination, ref state, isFinalBlock: true);
    }

    /// <summary>Appends a text that lies in pieces; the output does not depend on where it is cut.</summary>
    public void TransliterateUtf8(in ReadOnlySequence<byte> source, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var state = default(TransliteratorState);
        ReadOnlySequence<byte> rest = source;
        Span<byte> seam = stackalloc byte[SeamSize];
        // Pieces may be empty, all of them too.
        while (!rest.IsSingleSegment && !rest.IsEmpty)
        {
            int consumed = WriteBlock(rest.FirstSpan, destination, ref state, isFinalBlock: false);
            rest = rest.Slice(consumed);
            if (rest.IsSingleSegment || rest.FirstSpan.Length > LongestRest)
            {
                continue;
            }

            // What is left of this piece waits for the next one: a short copy brings them together.
            int length = (int)Math.Min(rest.Length, seam.Length);
            rest.Slice(0, length).CopyTo(seam);
            rest = rest.Slice(WriteBlock(seam[..length], destination, ref state, isFinalBlock: length == rest.Length));
        }

        WriteBlock(rest.FirstSpan, destination, ref state, isFinalBlock: true);
    }

    /// <summary>The whole of a stream, in blocks; memory does not grow with its length.</summary>
    public void TransliterateUtf8(Stream source, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        using var blocks = new StreamBlocks(StreamBlockSize);
        var state = default(TransliteratorState);
        while (blocks.TakeIn(source.Read(blocks.Free)))
        {
            while (blocks.Run(_engine, ref state))
            {
                destination.Write(blocks.Output.Span);
            }
        }
    }

    /// <summary>The whole of a stream, in blocks; memory does not grow with its length.</summary>
    public async Task TransliterateUtf8Async(Stream source, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(destination);
        using var blocks = new StreamBlocks(StreamBlockSize);
        var state = default(TransliteratorState);
        while (blocks.TakeIn(await source.ReadAsync(blocks.FreeMemory, cancellationToken).ConfigureAwait(false)))
        {
            while (blocks.Run(_engine, ref state))
            {
                await destination.WriteAsync(blocks.Output, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>What a call leaves unread is shorter than this: a word judged as a whole, in UTF-8.</summary>
    private const int LongestRest = 512;

    private const int SeamSize = 2048;

    private static int RoomFor(int length) => Math.Clamp(length + (length >> 1), 256, BlockSize);

    private int WriteBlock(ReadOnlySpan<byte> source, IBufferWriter<byte> destination, ref TransliteratorState state, bool isFinalBlock)
    {
        int total = 0;
        OperationStatus status;
        do
        {
            status = _engine.Run(source[total..], destination.GetSpan(RoomFor(source.Length - total)), ref state, out int consumed, out int written, isFinalBlock);
            total += consumed;
            destination.Advance(written);
        }
        while (status == OperationStatus.DestinationTooSmall);
        return total;
    }
}
