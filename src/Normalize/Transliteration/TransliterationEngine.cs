using System.Buffers;

namespace Normalize.Transliteration;

/// <summary>One way of turning text into another script; <see cref="Transliterator"/> is the public face of every one.</summary>
internal abstract class TransliterationEngine
{
    public abstract OperationStatus Run(ReadOnlySpan<char> source, Span<char> destination, ref TransliteratorState state, out int charsConsumed, out int charsWritten, bool isFinalBlock);

    public abstract OperationStatus Run(ReadOnlySpan<byte> source, Span<byte> destination, ref TransliteratorState state, out int bytesConsumed, out int bytesWritten, bool isFinalBlock);

    /// <summary>Bytes are so much quicker than code units that a whole text is worth two conversions.</summary>
    public virtual bool PrefersUtf8 => false;

    /// <summary>The same way as a stage of the pipeline.</summary>
    public abstract ITextStage CreateStage(Rule rule);
}
