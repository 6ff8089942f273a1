using System.Buffers;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>
/// One call of the direction from Cyrillic: plain stretches by the kernel of the encoding, everything that has to look
/// around by <see cref="Step"/>. What a letter becomes depends on the letter before it and on a bounded number of letters
/// after it, never on where the text was cut: when those letters are not there yet, the run stops and asks for more.
/// </summary>
internal ref partial struct ForwardRun<T, TCodec>
    where T : unmanaged
    where TCodec : struct, ITextCodec<T>
{
    private readonly ForwardRules _rules;
    private readonly ForwardTables _tables;
    private readonly ReadOnlySpan<T> _source;
    private readonly Span<T> _destination;
    private readonly bool _isFinal;
    private int _read;
    private int _written;
    private char _previous;
    private int _previousAt;
    private bool _inAddress;
    private int _pending;

    public ForwardRun(ForwardRules rules, ForwardTables tables, ReadOnlySpan<T> source, Span<T> destination, TransliteratorState state, bool isFinal)
    {
        _rules = rules;
        _tables = tables;
        _source = source;
        _destination = destination;
        _isFinal = isFinal;
        _previous = state.Previous;
        _inAddress = state.InAddress;
        _pending = state.Pending;
    }

    /// <summary>For <see cref="Step"/> alone, over a whole text.</summary>
    public ForwardRun(ForwardRules rules, ReadOnlySpan<T> source, Span<T> destination)
        : this(rules, null!, source, destination, default, isFinal: true)
    {
    }

    public readonly int Read => _read;

    public readonly int Written => _written;

    public readonly TransliteratorState State => new() { Previous = Previous, InAddress = _inAddress, Pending = _pending };

    private readonly char Previous => _previousAt == _read ? _previous : TCodec.NeighbourBefore(_source, _read);

    /// <summary>Everything there is, as far as source and destination go.</summary>
    public OperationStatus Run()
    {
        while (true)
        {
            if (!_inAddress && _pending == 0)
            {
                TCodec.Bulk(_tables, _source, ref _read, _destination, ref _written);
            }

            if (_read == _source.Length)
            {
                return OperationStatus.Done;
            }

            OperationStatus status = Step();
            if (status != OperationStatus.Done)
            {
                return status;
            }
        }
    }

    /// <summary>The next letter, run of letters, or other scalar.</summary>
    public OperationStatus Step()
    {
        OperationStatus status = TCodec.Decode(_source[_read..], out int scalar, out int length);
        if (status == OperationStatus.NeedMoreData && !_isFinal)
        {
            return status;
        }

        if (status != OperationStatus.Done)
        {
            _inAddress = false;
            return Emit([], TCodec.Replacement, length, '\0');
        }

        if (_inAddress)
        {
            if (!Address.EndsAt(scalar))
            {
                return Emit([], _source.Slice(_read, length), length, '\0');
            }

            _inAddress = false;
        }

        if (LetterSet.IsCell(scalar))
        {
            return StepLetter((char)scalar);
        }

        if (scalar == ':')
        {
            switch (StartsAddress())
            {
                case OperationStatus.NeedMoreData:
                    return OperationStatus.NeedMoreData;
                case OperationStatus.Done:
                    _inAddress = true;
                    return Emit([], _source.Slice(_read, length), length, '\0');
            }
        }

        return StepSign(scalar, length);
    }

    private OperationStatus StepSign(int scalar, int length)
    {
        ReadOnlySpan<T> copy = _source.Slice(_read, length);
        char self = scalar < 128 && char.IsAsciiDigit((char)scalar) ? (char)scalar : '\0';
        if (scalar > char.MaxValue || !_rules.Signs.TryGetValue((char)scalar, out OutputForm? sign))
        {
            return Emit([], copy, length, self);
        }

        if (self == '\0' && char.IsAsciiDigit(Previous))
        {
            // The comma of 2,5 belongs to the number.
            OperationStatus status = TCodec.Decode(_source[(_read + length)..], out int next, out _);
            if (status == OperationStatus.NeedMoreData && !_isFinal)
            {
                return status;
            }

            if (status == OperationStatus.Done && next < 128 && char.IsAsciiDigit((char)next))
            {
                return Emit([], copy, length, self);
            }
        }

        return Emit([], TCodec.Units(sign), length, self);
    }

    /// <summary>Done when a colon and two slashes follow, NeedMoreData when that cannot be told yet.</summary>
    private readonly OperationStatus StartsAddress()
    {
        int at = _read;
        foreach (char expected in "://")
        {
            OperationStatus status = TCodec.Decode(_source[at..], out int scalar, out int length);
            if (status == OperationStatus.NeedMoreData && !_isFinal)
            {
                return status;
            }

            if (status != OperationStatus.Done || scalar != expected)
            {
                return OperationStatus.InvalidData;
            }

            at += length;
        }

        return OperationStatus.Done;
    }

    /// <summary>Writes a mark and a form, or as much of them as fits; only when all is out does the source move on.</summary>
    private OperationStatus Emit(ReadOnlySpan<T> mark, ReadOnlySpan<T> form, int consumed, char previous)
    {
        int skip = _pending;
        foreach (ReadOnlySpan<T> part in new Parts(mark, form))
        {
            ReadOnlySpan<T> rest = part[Math.Min(skip, part.Length)..];
            skip -= part.Length - rest.Length;
            int taken = Math.Min(rest.Length, _destination.Length - _written);
            rest[..taken].CopyTo(_destination[_written..]);
            _written += taken;
            _pending += taken;
            if (taken < rest.Length)
            {
                return OperationStatus.DestinationTooSmall;
            }
        }

        _pending = 0;
        _read += consumed;
        _previous = previous;
        _previousAt = _read;
        return OperationStatus.Done;
    }

    /// <summary>Two spans, one after the other.</summary>
    private ref struct Parts(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
    {
        private readonly ReadOnlySpan<T> _first = first;
        private readonly ReadOnlySpan<T> _second = second;
        private int _at;

        public readonly ReadOnlySpan<T> Current => _at == 1 ? _first : _second;

        public readonly Parts GetEnumerator() => this;

        public bool MoveNext() => ++_at <= 2;
    }
}
