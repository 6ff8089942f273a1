using System.Buffers;

namespace Normalize.Cli.Lines;

/// <summary>Cuts a stream into batches of whole lines. Memory: one batch, or the longest line. An eager reader
/// gives whole lines as soon as it has any.</summary>
internal sealed class LineReader(Stream input, byte terminator, long maxLine, bool eager)
{
    private const int BatchSize = 1 << 18;

    private byte[] _rest = ArrayPool<byte>.Shared.Rent(BatchSize);
    private int _restLength;
    private long _lines;
    private long _offset;
    private bool _ended;

    /// <summary>Lines given so far; a last one without terminator counts.</summary>
    public long Records { get; private set; }

    /// <summary>Reads the next batch; null at the end. The last line may lack its terminator.</summary>
    /// <exception cref="KaznormException">A line is longer than allowed.</exception>
    public LineBatch? Read()
    {
        while (true)
        {
            int last = _rest.AsSpan(0, _restLength).LastIndexOf(terminator);
            if (last >= 0 && (_restLength >= BatchSize || _ended || eager))
            {
                return Take(last + 1);
            }

            if (_ended)
            {
                return _restLength == 0 ? null : Take(_restLength);
            }

            if (last < 0 && _restLength > Math.Min(maxLine, Array.MaxLength - 1))
            {
                throw LineBatch.TooLong(_lines + 1, maxLine);
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_restLength == _rest.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, (long)_rest.Length * 2));
            _rest.AsSpan(0, _restLength).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_rest);
            _rest = larger;
        }

        int count = input.Read(_rest, _restLength, _rest.Length - _restLength);
        _restLength += count;
        _ended = count == 0;
    }

    private LineBatch Take(int length)
    {
        byte[] taken = _rest;
        _rest = ArrayPool<byte>.Shared.Rent(Math.Max(BatchSize, _restLength - length));
        taken.AsSpan(length, _restLength - length).CopyTo(_rest);
        _restLength -= length;
        var batch = new LineBatch(taken, length, terminator, _lines + 1, _offset, maxLine);
        _offset += length;
        _lines += taken.AsSpan(0, length).Count(terminator);
        Records = _lines + (taken[length - 1] == terminator ? 0 : 1);
        return batch;
    }
}
