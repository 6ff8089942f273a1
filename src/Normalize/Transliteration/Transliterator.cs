using System.Buffers;
using Normalize.Transliteration;

namespace Normalize;

/// <summary>
/// A scheme at work in one direction. Immutable and thread-safe. Output is always well-formed: ill-formed input becomes
/// U+FFFD; nothing is thrown because of what a text holds. Latin words, numbers and addresses pass through.
/// </summary>
public sealed partial class Transliterator
{
    private readonly TransliterationEngine _engine;

    /// <summary>The direction from Cyrillic into the scheme.</summary>
    /// <exception cref="ArgumentException">The scheme can only be read.</exception>
    public Transliterator(TransliterationScheme scheme)
        : this(scheme, TransliterationDirection.Forward)
    {
    }

    /// <summary>One direction of a scheme.</summary>
    /// <exception cref="ArgumentException">The scheme can only be read, and the direction is forward.</exception>
    public Transliterator(TransliterationScheme scheme, TransliterationDirection direction)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        Scheme = scheme;
        Direction = direction;
        _engine = direction switch
        {
            TransliterationDirection.Forward when scheme.IsReadOnly => throw new ArgumentException($"The scheme {scheme.Id} is an observed house style: it can be read, not written.", nameof(scheme)),
            TransliterationDirection.Forward => scheme.Forward,
            TransliterationDirection.Reverse => scheme.Reverse,
            _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Forward or Reverse."),
        };
    }

    /// <summary>The direction from Cyrillic with one of the kernels, whatever the machine would choose.</summary>
    internal Transliterator(TransliterationScheme scheme, SimdLevel level)
    {
        Scheme = scheme;
        _engine = new ForwardEngine(scheme.Forward.Rules, level);
    }

    /// <summary>An engine of another assembly.</summary>
    internal Transliterator(TransliterationScheme scheme, TransliterationEngine engine)
    {
        Scheme = scheme;
        _engine = engine;
    }

    /// <summary>The scheme.</summary>
    public TransliterationScheme Scheme { get; }

    /// <summary>Which way it works.</summary>
    public TransliterationDirection Direction { get; }

    /// <summary>The whole text; the same instance when nothing changes. Linear in the length of the text.</summary>
    public string Transliterate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new PooledBuffer<char>(text.Length + (text.Length >> 1) + 64);
        try
        {
            TransliterateAll(text, ref output);
            return text.AsSpan().SequenceEqual(output.Written) ? text : output.Written.ToString();
        }
        finally
        {
            output.Dispose();
        }
    }

    /// <summary>
    /// As much as source and destination allow. Calling on with the unread rest, and more text behind it, gives the same
    /// output however the text is cut and whatever the size of the destination.
    /// </summary>
    /// <param name="source">Text from the first unread code unit on.</param>
    /// <param name="destination">Takes the output; any length above zero makes progress.</param>
    /// <param name="state">Starts as <c>default</c>, then goes from call to call over one text.</param>
    /// <param name="charsConsumed">Code units of the source that are done; the rest has to be passed again.</param>
    /// <param name="charsWritten">Code units of the destination that are filled.</param>
    /// <param name="isFinalBlock">No text follows behind <paramref name="source"/>.</param>
    /// <returns>
    /// Done: all is consumed. DestinationTooSmall: call again with more room. NeedMoreData, never with
    /// <paramref name="isFinalBlock"/>: what is left, at most a word, is decided by what follows it. Never InvalidData.
    /// </returns>
    public OperationStatus Transliterate(ReadOnlySpan<char> source, Span<char> destination, ref TransliteratorState state, out int charsConsumed, out int charsWritten, bool isFinalBlock) =>
        _engine.Run(source, destination, ref state, out charsConsumed, out charsWritten, isFinalBlock);

    /// <summary>The UTF-8 twin: the same output, without a detour through UTF-16.</summary>
    /// <inheritdoc cref="Transliterate(ReadOnlySpan{char}, Span{char}, ref TransliteratorState, out int, out int, bool)"/>
    /// <param name="source">Text from the first unread byte on.</param>
    /// <param name="destination">Takes the output; any length above zero makes progress.</param>
    /// <param name="state">Starts as <c>default</c>, then goes from call to call over one text.</param>
    /// <param name="bytesConsumed">Bytes of the source that are done; the rest has to be passed again.</param>
    /// <param name="bytesWritten">Bytes of the destination that are filled.</param>
    /// <param name="isFinalBlock">No text follows behind <paramref name="source"/>.</param>
    public OperationStatus TransliterateUtf8(ReadOnlySpan<byte> source, Span<byte> destination, ref TransliteratorState state, out int bytesConsumed, out int bytesWritten, bool isFinalBlock) =>
        _engine.Run(source, destination, ref state, out bytesConsumed, out bytesWritten, isFinalBlock);

    /// <summary>
    /// The readings of one word on the way back, best first; the first is what <see cref="Transliterate(string)"/> writes. Empty when the
    /// word is no spelling of the scheme and stays as it is.
    /// </summary>
    /// <exception cref="InvalidOperationException">This is the direction from Cyrillic: a word has one spelling there.</exception>
    public IReadOnlyList<TransliterationReading> ReadWord(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (_engine is not ReverseEngine reverse)
        {
            throw new InvalidOperationException("Only the direction Reverse has readings to choose from.");
        }

        List<WordReading> readings = reverse.Readings(word);
        double[] weights = [.. readings.Select(r => Math.Exp(ReverseWord.Sharpness * (readings[0].Cost - r.Cost)))];
        double sum = weights.Sum();
        return [.. readings.Select((r, i) => new TransliterationReading(r.Text, weights[i] / sum))];
    }

    internal TransliterationEngine Engine => _engine;

    internal void TransliterateAll(ReadOnlySpan<char> text, ref PooledBuffer<char> output)
    {
        if (text.Length >= Utf8Detour.LeastLength && _engine.PrefersUtf8)
        {
            Utf8Detour.Run(_engine, text, ref output);
            return;
        }

        var state = default(TransliteratorState);
        while (true)
        {
            OperationStatus status = _engine.Run(text, output.Free, ref state, out int consumed, out int written, isFinalBlock: true);
            output.Advance(written);
            if (status != OperationStatus.DestinationTooSmall)
            {
                return;
            }

            text = text[consumed..];
            output.Grow();
        }
    }
}
