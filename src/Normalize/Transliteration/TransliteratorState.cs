namespace Normalize;

/// <summary>
/// What must survive between two calls over one text. Starts as <c>default</c>; belongs to one text, one transliterator
/// and one encoding.
/// </summary>
public struct TransliteratorState
{
    /// <summary>The letter or digit before the next unread unit, as it stands in the source; U+0000 for anything else.</summary>
    internal char Previous;

    /// <summary>The next unread unit lies inside an address such as https://…</summary>
    internal bool InAddress;

    /// <summary>Units of the next output that an earlier, too small destination already took.</summary>
    internal int Pending;

    /// <summary>The way back only: bytes of the next output that are out already, while its UTF-16 is not done with.</summary>
    internal int PendingBytes;
}
