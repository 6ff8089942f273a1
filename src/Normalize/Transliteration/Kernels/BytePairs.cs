namespace Normalize.Transliteration;

/// <summary>The pairs of bytes at which blocks with AVX-512 are cut: a colon and a slash, and those that begin the signs that are mapped.</summary>
internal static class BytePairs
{
    /// <summary>Not in UTF-8.</summary>
    private const byte NeverThere = 0xFF;

    /// <summary>
    /// By the lower seven bits of the second byte, the first one. A byte that shares the lower bits with the second one is ill-formed
    /// there. Null when the signs begin with E2 AF, which shares them with the slash.
    /// </summary>
    /// <param name="signSecondByte">See <see cref="VectorTables.SignSecondByte"/>.</param>
    public static byte[]? With(byte signSecondByte)
    {
        byte[] first = [.. Enumerable.Repeat(NeverThere, VectorTables.Slots)];
        first['/'] = (byte)':';
        int sign = signSecondByte & 0x7F;
        if (sign == '/')
        {
            return null;
        }

        if (sign != 0)
        {
            first[sign] = 0xE2;
        }

        return first;
    }
}
