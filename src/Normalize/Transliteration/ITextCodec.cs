using System.Buffers;

namespace Normalize.Transliteration;

/// <summary>What the engine must know of an encoding, so that UTF-8 and UTF-16 share one set of rules.</summary>
/// <typeparam name="T">The code unit.</typeparam>
internal interface ITextCodec<T>
    where T : unmanaged
{
    /// <summary>U+FFFD in this encoding.</summary>
    static abstract ReadOnlySpan<T> Replacement { get; }

    /// <summary>The first scalar; ill-formed input gives the length of the maximal subpart, a cut sequence NeedMoreData.</summary>
    static abstract OperationStatus Decode(ReadOnlySpan<T> source, out int scalar, out int length);

    /// <summary>The letter of U+0400..U+04FF or the digit that ends before <paramref name="index"/>; U+0000 for anything else.</summary>
    static abstract char NeighbourBefore(ReadOnlySpan<T> source, int index);

    static abstract ReadOnlySpan<T> Units(OutputForm form);

    /// <summary>
    /// Copies and maps what needs no look around, from <paramref name="read"/> on, and stops where a rule has to look, or
    /// at the end. May stop early; never goes wrong by stopping.
    /// </summary>
    static abstract void Bulk(ForwardTables tables, ReadOnlySpan<T> source, ref int read, Span<T> destination, ref int written);
}
