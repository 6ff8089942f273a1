using System.Buffers;

namespace Normalize.Tests.Transliteration;

/// <summary>Makes a sequence of many pieces of one array.</summary>
internal static class Sequences
{
    public static ReadOnlySequence<byte> Cut(byte[] bytes, int piece)
    {
        var first = new Segment(bytes.AsMemory(0, Math.Min(piece, bytes.Length)));
        Segment last = first;
        for (int i = piece; i < bytes.Length; i += piece)
        {
            last = last.Append(bytes.AsMemory(i, Math.Min(piece, bytes.Length - i)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    /// <summary>The same bytes with pieces of no length before, between and behind.</summary>
    public static ReadOnlySequence<byte> WithEmptyPieces(byte[] bytes, int cut)
    {
        var first = new Segment(default);
        Segment last = first.Append(bytes.AsMemory(0, cut)).Append(default).Append(bytes.AsMemory(cut)).Append(default).Append(default);
        return new ReadOnlySequence<byte>(first, 0, last, 0);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory) => Memory = memory;

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
