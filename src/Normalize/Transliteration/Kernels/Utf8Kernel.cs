namespace Normalize.Transliteration;

/// <summary>The plain stretch of a text in UTF-8: vectors while they can, one scalar where they cannot, and on.</summary>
internal static class Utf8Kernel
{
    public static void Run(ForwardTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
    {
        if (tables.Level != SimdLevel.Avx512 || tables.Vectors is not { } vectors)
        {
            Utf8ScalarKernel.Run(tables, source, ref read, destination, ref written, source.Length);
            return;
        }

        while (true)
        {
            switch (tables.Level)
            {
                case SimdLevel.Avx512 when vectors.IsWide:
                    Utf8WideKernel512.Run(vectors, source, ref read, destination, ref written);
                    break;
                case SimdLevel.Avx512:
                    Utf8Kernel512.Run(vectors, source, ref read, destination, ref written);
                    break;
            }

            // The scalar kernel takes at least one letter, and the tail when no block is left.
            int before = read;
            int upTo = source.Length - read < VectorTables.Margin ? source.Length : read + 1;
            Utf8ScalarKernel.Run(tables, source, ref read, destination, ref written, upTo);
            if (read == before || read == source.Length)
            {
                return;
            }
        }
    }
}
