namespace Normalize.Transliteration;

/// <summary>
/// A set of letters of U+0400..U+04FF to look up without a table of 256: the lower half of the second byte chooses a byte
/// with one bit for each pair of first byte and upper half. Sixteen pairs: eight for D0 and D1, eight for D2 and D3.
/// </summary>
internal sealed class LetterBits
{
    private readonly byte[] _rows = new byte[2 * VectorTables.RowBytes];
    private readonly byte[] _others = [.. Enumerable.Repeat(byte.MaxValue, 2 * VectorTables.RowBytes)];

    public void Add(char letter)
    {
        int cell = letter - LetterSet.First;
        byte bit = (byte)(1 << (cell >> 4 & 7));
        for (int copy = 0; copy < VectorTables.RowBytes; copy += 16)
        {
            int at = (cell >> 7) * VectorTables.RowBytes + copy + (cell & 0x0F);
            _rows[at] |= bit;
            _others[at] &= (byte)~bit;
        }
    }

    /// <summary>Rows of <see cref="VectorTables.RowBytes"/>: D0 and D1, then D2 and D3.</summary>
    public byte[] Rows => _rows;

    /// <summary>The same of all letters that are not in the set.</summary>
    public byte[] RowsOfOthers => _others;

    /// <summary>Two rows whose common bit is that of the pair: by the lower half of the first byte, by the upper half of the second.</summary>
    public static byte[] Pairs { get; } =
    [
        .. Row(static low => low > 3 ? 0 : (low & 1) == 0 ? 0x0F : 0xF0),
        .. Row(static high => high is >= 8 and < 12 ? 0x11 << (high & 3) : 0),
    ];

    private static IEnumerable<byte> Row(Func<int, int> bits) =>
        Enumerable.Range(0, VectorTables.RowBytes).Select(i => (byte)bits(i & 0x0F));
}
