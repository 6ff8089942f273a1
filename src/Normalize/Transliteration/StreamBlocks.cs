using System.Buffers;

namespace Normalize.Transliteration;

/// <summary>Input and output blocks of a stream; what a call leaves unread moves to the front of the next block.</summary>
internal sealed class StreamBlocks(int size) : IDisposable
{
    private readonly byte[] _input = ArrayPool<byte>.Shared.Rent(size);
    private readonly byte[] _output = ArrayPool<byte>.Shared.Rent(size * 2);
    private int _start;
    private int _end;
    private int _written;
    private bool _isFinal;
    private bool _runAgain;

    public Memory<byte> FreeMemory => _input.AsMemory(_end);

    public Span<byte> Free => _input.AsSpan(_end);

    public ReadOnlyMemory<byte> Output => _output.AsMemory(0, _written);

    /// <summary>Takes note of a read; false when the input had ended before.</summary>
    public bool TakeIn(int count)
    {
        if (_isFinal)
        {
            return false;
        }

        _isFinal = count == 0;
        _end += count;
        _runAgain = true;
        return true;
    }

    /// <summary>Fills <see cref="Output"/> once more; false when the block is done.</summary>
    public bool Run(TransliterationEngine engine, ref TransliteratorState state)
    {
        if (!_runAgain)
        {
            _input.AsSpan(_start, _end - _start).CopyTo(_input);
            (_start, _end) = (0, _end - _start);
            return false;
        }

        OperationStatus status = engine.Run(_input.AsSpan(_start, _end - _start), _output, ref state, out int consumed, out _written, _isFinal);
        _start += consumed;
        _runAgain = status == OperationStatus.DestinationTooSmall;
        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_input);
        ArrayPool<byte>.Shared.Return(_output);
    }
}
