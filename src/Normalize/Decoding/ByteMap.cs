namespace Normalize.Decoding;

/// <summary>The byte that stands for a character in a single-byte encoding: two array reads, for text that is asked character by character.</summary>
internal sealed class ByteMap
{
    private const int PageSize = 256;

    // Pages by the upper half of the code unit; page 0 is empty.
    private readonly byte[] _pages = new byte[char.MaxValue / PageSize + 1];
    private byte[] _bytes = new byte[PageSize];

    /// <summary>Maps a character unless it is mapped already; the byte is not 0.</summary>
    public void TryAdd(char c, byte value)
    {
        ref byte page = ref _pages[c / PageSize];
        if (page == 0)
        {
            page = (byte)(_bytes.Length / PageSize);
            Array.Resize(ref _bytes, _bytes.Length + PageSize);
        }

        ref byte place = ref _bytes[(page * PageSize) + (c % PageSize)];
        place = place == 0 ? value : place;
    }

    /// <summary>The byte of a character, or 0.</summary>
    public byte Find(char c) => _bytes[(_pages[c / PageSize] * PageSize) + (c % PageSize)];
}
