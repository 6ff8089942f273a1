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

            // The scalar kernel takes what the vectors leave: one letter, and the tail when no block is left.
            int before = read;
            int upTo = source.Length - read < VectorTables.Margin ? source.Length : read + 1;
            Utf8ScalarKernel.Run(tables, source, ref read, destination, ref written, upTo);
            if (read == before || read == source.Length)
            {
                return;
            }
        }
    }

    private static void RunVectors(SimdLevel level, VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
    {
        switch (level, tables.IsWide)
        {
            case (SimdLevel.Avx512, true) when tables.HasContext:
                Utf8WideKernel512.Run<Yes, Yes, Yes, Yes>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, true) when tables.LooksAround || !tables.IsPlain:
                Utf8WideKernel512.Run<Yes, Yes, Yes, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, true) when tables.Places == 4 && tables.HasCased:
                Utf8WideKernel512.Run<Yes, Yes, No, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, true) when tables.Places == 4:
                Utf8WideKernel512.Run<Yes, No, No, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, true) when tables.HasCased:
                Utf8WideKernel512.Run<No, Yes, No, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, true):
                Utf8WideKernel512.Run<No, No, No, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, false) when tables.HasRuns || !tables.HasBehind:
                Utf8Kernel512.Run<Yes, Yes, Yes>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, false) when tables.LooksAround && tables.HasCased:
                Utf8Kernel512.Run<Yes, Yes, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, false) when tables.LooksAround:
                Utf8Kernel512.Run<No, Yes, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, false) when tables.HasCased:
                Utf8Kernel512.Run<Yes, No, No>(tables, source, ref read, destination, ref written);
                break;
            case (SimdLevel.Avx512, false):
                Utf8Kernel512.Run<No, No, No>(tables, source, ref read, destination, ref written);
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
        switch (tables.Places)
        {
            case 2:
                RunRows<T, TwoBytes>(tables, source, ref read, destination, ref written);
                break;
            case 3 when !tables.Rows.HasBasicThird:
                RunRows<T, ThreeBytesOfOthers>(tables, source, ref read, destination, ref written);
                break;
            case 3:
                RunRows<T, ThreeBytes>(tables, source, ref read, destination, ref written);
                break;
            default:
                RunRows<T, FourBytes>(tables, source, ref read, destination, ref written);
                break;
        }
    }

    private static void RunRows<T, TForms>(VectorTables tables, ReadOnlySpan<byte> source, ref int read, Span<byte> destination, ref int written)
        where T : struct, IByteVector<T>
        where TForms : struct, IRowForms
    {
        if (tables.HasRuns)
        {
            Utf8RowKernel.Run<T, TForms, Runs>(tables, source, ref read, destination, ref written);
        }
        else if (tables.HasContext)
        {
            Utf8RowKernel.Run<T, TForms, LettersBefore>(tables, source, ref read, destination, ref written);
        }
        else
        {
            Utf8RowKernel.Run<T, TForms, NoNeighbours>(tables, source, ref read, destination, ref written);
        }
    }
}
