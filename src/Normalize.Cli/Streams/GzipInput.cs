using System.Buffers.Binary;
using System.IO.Compression;

namespace Normalize.Cli.Streams;

/// <summary>
/// Gzip, with a word when it ends early: the framework's stream takes a cut file for a whole one. The last four bytes of a
/// whole file hold the length of its last member; those of a cut one almost never a number that small, unless the cut goes
/// through the head of a member, which is looked for.
/// </summary>
internal sealed class GzipInput : InputStream
{
    private const int SmallestMember = 18; // ten bytes of header, eight of trailer
    private const int Trailer = 8;

    private readonly string _name;
    private readonly TailStream _packed;
    private readonly GZipStream _unpacked;
    private long _length;

    public GzipInput(string name, Stream packed)
    {
        _name = name;
        _packed = new TailStream(packed);
        _unpacked = new GZipStream(_packed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = _unpacked.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new KaznormException(ExitCode.InputOutput, $"{_name}: damaged gzip", e);
        }

        _length += count;
        if (count == 0 && !buffer.IsEmpty && EndsEarly())
        {
            throw new KaznormException(ExitCode.InputOutput, $"{_name}: the gzip ends early, after {_length} bytes of text");
        }

        return count;
    }

    private bool EndsEarly()
    {
        ReadOnlySpan<byte> tail = _packed.Tail;
        int head = tail.Length > Trailer ? tail[Trailer..].LastIndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]) : -1;
        bool cutInHead = head >= 0 && tail.Length - Trailer - head < SmallestMember && LengthAt(tail, head + Trailer) <= _length;
        return _packed.Length < SmallestMember || LengthAt(tail, tail.Length) > _length || cutInHead;
    }

    /// <summary>The length that a trailer ending at <paramref name="end"/> tells.</summary>
    private static uint LengthAt(ReadOnlySpan<byte> tail, int end) => BinaryPrimitives.ReadUInt32LittleEndian(tail[(end - 4)..]);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Remembers how much was read and the end of it.</summary>
    private sealed class TailStream(Stream inner) : InputStream
    {
        private readonly byte[] _tail = new byte[SmallestMember + Trailer];
        private long _length;

        public override long Length => _length;

        public ReadOnlySpan<byte> Tail => _tail.AsSpan(_tail.Length - (int)Math.Min(_length, _tail.Length));

        public override int Read(Span<byte> buffer)
        {
            int count = inner.Read(buffer);
            _length += count;
            int kept = Math.Min(count, _tail.Length);
            _tail.AsSpan(kept).CopyTo(_tail);
            buffer.Slice(count - kept, kept).CopyTo(_tail.AsSpan(_tail.Length - kept));
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
