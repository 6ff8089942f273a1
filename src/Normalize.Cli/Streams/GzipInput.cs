using System.Buffers.Binary;
using System.IO.Compression;

namespace Normalize.Cli.Streams;

/// <summary>
/// Gzip, with a word when it ends early: the framework's stream takes a cut file for a whole one. The last four bytes of a
/// whole file hold the length of its last member; those of a cut one almost never a number that small.
/// </summary>
internal sealed class GzipInput : InputStream
{
    private const int SmallestMember = 18; // ten bytes of header, eight of trailer

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
        if (count == 0 && !buffer.IsEmpty && (_packed.Length < SmallestMember || _packed.Last > _length))
        {
            throw new KaznormException(ExitCode.InputOutput, $"{_name}: the gzip ends early, after {_length} bytes of text");
        }

        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Remembers how much was read and the last four bytes of it.</summary>
    private sealed class TailStream(Stream inner) : InputStream
    {
        private readonly byte[] _tail = new byte[4];
        private long _length;

        /// <summary>The last four bytes as a number.</summary>
        public uint Last => BinaryPrimitives.ReadUInt32LittleEndian(_tail);

        public override long Length => _length;

        public override int Read(Span<byte> buffer)
        {
            int count = inner.Read(buffer);
            _length += count;
            if (count >= _tail.Length)
            {
                buffer.Slice(count - _tail.Length, _tail.Length).CopyTo(_tail);
            }
            else if (count > 0)
            {
                _tail.AsSpan(count).CopyTo(_tail);
                buffer[..count].CopyTo(_tail.AsSpan(_tail.Length - count));
            }

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
