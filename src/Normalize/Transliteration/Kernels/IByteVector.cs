namespace Normalize.Transliteration;

/// <summary>
/// The bytes of a block and what <see cref="Utf8RowKernel"/> does with them: one kernel for vectors of 16 and of 32 bytes.
/// A mask is all ones or all zeros in each byte, where not said otherwise.
/// </summary>
internal interface IByteVector<T>
    where T : struct, IByteVector<T>
{
    static abstract int Count { get; }

    static abstract T operator &(T left, T right);

    static abstract T operator |(T left, T right);

    static abstract T operator ^(T left, T right);

    /// <summary>Not zero where neither byte is.</summary>
    static abstract T Both(T left, T right);

    static abstract T Create(byte value);

    static abstract T Load(ref byte source, nuint at);

    /// <summary>One row of a table; see <see cref="LookUp"/>.</summary>
    static abstract T LoadRow(ref byte table, int row);

    /// <summary>Each byte one place later; the last of those before comes first.</summary>
    static abstract T Later(T before, T bytes);

    /// <summary>The same by two places.</summary>
    static abstract T LaterByTwo(T before, T bytes);

    static abstract T AndNot(T bytes, T without);

    static abstract T Equals(T left, T right);

    /// <summary>Upper bit by upper bit; the lower bits of the result mean nothing.</summary>
    static abstract T ShiftLeft(T bytes, int count);

    static abstract T ShiftRight(T bytes, int count);

    /// <summary>By the upper bits of the mask.</summary>
    static abstract T Select(T mask, T yes, T no);

    /// <summary>By a mask.</summary>
    static abstract T Choose(T mask, T yes, T no);

    /// <summary>The byte of a row of sixteen, which stands in every sixteen bytes, at each index below 16.</summary>
    static abstract T LookUp(T row, T index);

    /// <summary>The upper bits.</summary>
    static abstract ulong Bits(T bytes);

    /// <summary>Some byte is not zero.</summary>
    static abstract bool Any(T bytes);

    /// <summary>A bit for each byte that is not zero.</summary>
    static abstract ulong NotZero(T bytes);

    /// <summary>Writes the bytes that are not zero; gives how many.</summary>
    static abstract nuint Store(T bytes, ref ulong order, ref byte output);

    /// <summary>The same for two bytes in the place of each, the even ones first.</summary>
    static abstract nuint Store(T even, T odd, ref ulong order, ref byte output);
}
