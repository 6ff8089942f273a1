using System.Runtime.CompilerServices;

namespace Normalize.Transliteration;

/// <summary>How many bytes the forms of a scheme have, as a type: <see cref="Utf8RowKernel"/> is compiled for each.</summary>
internal interface IRowForms
{
    /// <summary>Some letters give three bytes.</summary>
    static abstract bool HasThird { get; }

    /// <summary>Some letters of D0 do.</summary>
    static abstract bool HasBasicThird { get; }

    /// <summary>Some letters give four bytes.</summary>
    static abstract bool HasFourth { get; }

    /// <summary>See <see cref="VectorTables.IsLate"/>.</summary>
    static virtual bool IsLate => false;
}

internal readonly struct TwoBytes : IRowForms
{
    public static bool HasThird => false;

    public static bool HasBasicThird => false;

    public static bool HasFourth => false;
}

/// <summary>Three bytes for some letters of D1 to D3, as in ISO 9, and for none of D0.</summary>
internal readonly struct ThreeBytesOfOthers : IRowForms
{
    public static bool HasThird => true;

    public static bool HasBasicThird => false;

    public static bool HasFourth => false;

    public static bool IsLate => true;
}

internal readonly struct ThreeBytes : IRowForms
{
    public static bool HasThird => true;

    public static bool HasBasicThird => true;

    public static bool HasFourth => false;

    public static bool IsLate => true;
}

internal readonly struct FourBytes : IRowForms
{
    public static bool HasThird => true;

    public static bool HasBasicThird => true;

    public static bool HasFourth => true;
}

/// <summary>Writes what the two places of each byte hold, see <see cref="VectorTables.IsLate"/>.</summary>
internal static class RowForms
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Store<T, TForms>(T even, T odd, ref ulong order, ref byte output)
        where T : struct, IByteVector<T>
        where TForms : struct, IRowForms =>
        !TForms.HasThird ? T.Store(even, ref order, ref output)
        : !TForms.IsLate ? T.Store(even, odd, ref order, ref output)
        : T.Any(T.Both(even, odd)) ? T.Store(odd, even, ref order, ref output)
        : T.Store(even | odd, ref order, ref output);

    /// <summary>
    /// What is left when no block follows, with the third byte of a letter at its very end. Not inlined: there is a limit to what
    /// the compiler takes into a method, and the loop needs all of it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nuint Finish<T, TForms>(T even, T odd, T thirds, ref ulong order, ref byte output)
        where T : struct, IByteVector<T>
        where TForms : struct, IRowForms
    {
        nuint o = Store<T, TForms>(even, odd, ref order, ref output);
        return TForms.IsLate ? o + T.Store(T.Later(thirds, default), ref order, ref Unsafe.Add(ref output, o)) : o;
    }
}
