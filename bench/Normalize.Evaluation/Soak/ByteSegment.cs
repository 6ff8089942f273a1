using System.Buffers;

namespace Normalize.Evaluation.Soak;

/// <summary>A piece of a sequence.</summary>
internal sealed class ByteSegment : ReadOnlySequenceSegment<byte>
{
    private ByteSegment(ReadOnlyMemory<byte> memory) => Memory = memory;

    /// <summary>The same bytes in two pieces.</summary>
    public static ReadOnlySequence<byte> Cut(ReadOnlyMemory<byte> bytes, int at)
    {
        var last = new ByteSegment(bytes[at..]) { RunningIndex = at };
        return new ReadOnlySequence<byte>(new ByteSegment(bytes[..at]) { Next = last }, 0, last, bytes.Length - at);
    }
}
