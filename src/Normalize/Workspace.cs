using System.Buffers;
using Normalize.Edits;

namespace Normalize;

/// <summary>Scratch of one run: the edits of the current stage and two text buffers that take turns.</summary>
internal sealed class Workspace
{
    private char[]? _front;
    private char[]? _back;
    private int _length;

    public EditBuilder Edits { get; } = new();

    /// <summary>Where the text has changed since whoever asks cleared it.</summary>
    public ChangedRanges Changed { get; } = new();

    /// <summary>How often the text changed since <see cref="Start"/>.</summary>
    public int Generation { get; private set; }

    /// <summary>The text after the last <see cref="Apply"/>.</summary>
    public ReadOnlySpan<char> Text => _front.AsSpan(0, _length);

    public void Start(int length)
    {
        _length = length;
        Generation = 0;
        Edits.Clear();
        Changed.Clear();
    }

    /// <summary>Applies the edits to <paramref name="source"/> (a caller's text or <see cref="Text"/>) and returns the new text.</summary>
    public ReadOnlySpan<char> Apply(ReadOnlySpan<char> source)
    {
        int needed = source.Length + Edits.Delta;
        if (_back is null || _back.Length < needed)
        {
            Give(ref _back);
            _back = ArrayPool<char>.Shared.Rent(needed);
        }

        Changed.Add(Edits);
        return Take(Edits.Apply(source, _back));
    }

    /// <summary>Transliterates <paramref name="source"/> without listing the changes, and returns the text: the source itself if nothing changed.</summary>
    public ReadOnlySpan<char> Rewrite(ReadOnlySpan<char> source, Transliterator transliterator)
    {
        ReadOnlySpan<char> rest = source;
        int needed = source.Length + (source.Length / 2) + 64;
        if (_back is null || _back.Length < needed)
        {
            Give(ref _back);
            _back = ArrayPool<char>.Shared.Rent(needed);
        }

        var state = default(TransliteratorState);
        int length = 0;
        while (true)
        {
            OperationStatus status = transliterator.Transliterate(rest, _back.AsSpan(length), ref state, out int consumed, out int written, isFinalBlock: true);
            length += written;
            if (status != OperationStatus.DestinationTooSmall)
            {
                break;
            }

            rest = rest[consumed..];
            char[]? larger = ArrayPool<char>.Shared.Rent(_back.Length * 2);
            _back.AsSpan(0, length).CopyTo(larger);
            (_back, larger) = (larger, _back);
            Give(ref larger);
        }

        return _back.AsSpan(0, length).SequenceEqual(source) ? source : Take(length);
    }

    private ReadOnlySpan<char> Take(int length)
    {
        _length = length;
        Generation++;
        (_front, _back) = (_back, _front);
        return Text;
    }

    public void Release()
    {
        Give(ref _front);
        Give(ref _back);
    }

    private static void Give(ref char[]? buffer)
    {
        if (buffer is not null)
        {
            ArrayPool<char>.Shared.Return(buffer);
            buffer = null;
        }
    }
}
