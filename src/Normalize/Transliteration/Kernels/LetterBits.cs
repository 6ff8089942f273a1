namespace Normalize.Transliteration;

/// <summary>
/// A set of letters of U+0400..U+04FF to look up without a table of 256: the lower half of the second byte chooses a byte
/// with one bit for each pair of first byte and upper half. Sixteen pairs: eight for D0 and D1, eight for D2 and D3.
/// </summary>
internal sealed class LetterBits
{
    private readonly byte[] _rows = new byte[2 * VectorTables.RowBytes];

    public void Add(char letter)
    {
        int cell = letter - LetterSet.First;
        for (int copy = 0; copy < VectorTables.RowBytes; copy += 16)
        {
            _rows[(cell >> 7) * VectorTables.RowBytes + copy + (cell & 0x0F)] |= (byte)(1 << (cell >> 4 & 7));
        }
    }

    /// <summary>Rows of <see cref="VectorTables.RowBytes"/>: D0 and D1, then D2 and D3.</summary>
    public byte[] Rows => _rows;

    /// <summary>The bit of each pair: four for an even first byte, four for an odd one; a row.</summary>
    public static ReadOnlySpan<byte> Powers =>
        [1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128];
}
