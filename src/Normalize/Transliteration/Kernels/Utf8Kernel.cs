namespace Normalize.Transliteration;

/// <summary>The plain stretch of a text in UTF-8: vectors while they can, one scalar where they cannot, and on.</summary>
internal static class Utf8Kernel
{
    public static void Run(ForwardTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
    {
        VectorTables? vectors = tables.Level == SimdLevel.Avx512 || tables.Vectors is { IsPlain: true } ? tables.Vectors : null;
        if (tables.Level == SimdLevel.Scalar || vectors is null)
        {
            Utf8ScalarKernel.Run(tables, source, ref read, destination, ref written, source.Length);
            return;
        }

        while (true)
        {
            RunVectors(tables.Level, vectors, source, ref read, destination, ref written);

            // The scalar kernel takes what the vectors leave: one letter or a whole block, and the tail when no block is left.
            int before = read;
            int upTo = source.Length - read < VectorTables.Margin ? source.Length : read + Step(tables.Level);
            Utf8ScalarKernel.Run(tables, source, ref read, destination, ref written, upTo);
            if (read == before || read == source.Length)
            {
                return;
            }
        }
    }

    /// <summary>The kernels of AVX-512 stop right at the letter they cannot do, the others before the block it is in.</summary>
    private static int Step(SimdLevel level) => level switch
    {
        SimdLevel.Avx2 => Bytes256.Count,
        SimdLevel.Vector128 => Bytes128.Count,
        _ => 1,
    };

    private static void RunVectors(SimdLevel level, VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
    {
        switch (level, tables.IsWide)
        {
            case (SimdLevel.Avx512, true) when tables.LooksAround || !tables.IsPlain:
                Utf8WideKernel512.Run<Yes, Yes>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, true) when tables.HasCased:
                Utf8WideKernel512.Run<Yes, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, true):
                Utf8WideKernel512.Run<No, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, false) when tables.LooksAround && tables.HasCased:
                Utf8Kernel512.Run<Yes, Yes>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, false) when tables.LooksAround:
                Utf8Kernel512.Run<No, Yes>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, false) when tables.HasCased:
                Utf8Kernel512.Run<Yes, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, false):
                Utf8Kernel512.Run<No, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx2, _):
                RunRows<Bytes256>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Vector128, _):
                RunRows<Bytes128>(tables, source, ref read, destination, ref written);
                break;
        }
    }

    private static void RunRows<T>(VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
        where T : struct, IByteVector<T>
    {
        switch (tables.IsWide, tables.LooksAround || tables.HasCased)
        {
            case (false, false):
                Utf8RowKernel.Run<T, No, No>(tables, source, ref read, destination, ref written);
                break;
            case (false, true):
                Utf8RowKernel.Run<T, No, Yes>(tables, source, ref read, destination, ref written);
                break;
            case (true, false):
                Utf8RowKernel.Run<T, Yes, No>(tables, source, ref read, destination, ref written);
                break;
            case (true, true):
                Utf8RowKernel.Run<T, Yes, Yes>(tables, source, ref read, destination, ref written);
                break;
        }
    }
}
