using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>Thirty-two bytes, AVX2.</summary>
internal readonly struct Bytes256 : IByteVector<Bytes256>
{
    private readonly Vector256<byte> _bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Bytes256(Vector256<byte> bytes) => _bytes = bytes;

    public static int Count => Vector256<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 operator &(Bytes256 left, Bytes256 right) => new(left._bytes & right._bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 operator |(Bytes256 left, Bytes256 right) => new(left._bytes | right._bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 operator ^(Bytes256 left, Bytes256 right) => new(left._bytes ^ right._bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Both(Bytes256 left, Bytes256 right) => new(Vector256.Min(left._bytes, right._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Create(byte value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Load(ref byte source, nuint at) => new(Vector256.LoadUnsafe(ref source, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 LoadRow(ref byte table, int row) => new(Vector256.LoadUnsafe(ref table, (nuint)(row * VectorTables.RowBytes)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Later(Bytes256 before, Bytes256 bytes) =>
        new(Avx2.AlignRight(bytes._bytes, Avx2.Permute2x128(before._bytes, bytes._bytes, 0x21), 15));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 LaterByTwo(Bytes256 before, Bytes256 bytes) =>
        new(Avx2.AlignRight(bytes._bytes, Avx2.Permute2x128(before._bytes, bytes._bytes, 0x21), 14));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 AndNot(Bytes256 bytes, Bytes256 without) => new(Vector256.AndNot(bytes._bytes, without._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Equals(Bytes256 left, Bytes256 right) => new(Vector256.Equals(left._bytes, right._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 ShiftLeft(Bytes256 bytes, int count) => new((bytes._bytes.AsUInt16() << count).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 ShiftRight(Bytes256 bytes, int count) => new((bytes._bytes.AsUInt16() >>> count).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Select(Bytes256 mask, Bytes256 yes, Bytes256 no) =>
        new(Avx2.BlendVariable(no._bytes, yes._bytes, mask._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 Choose(Bytes256 mask, Bytes256 yes, Bytes256 no) => new(Vector256.ConditionalSelect(mask._bytes, yes._bytes, no._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes256 LookUp(Bytes256 row, Bytes256 index) => new(Avx2.Shuffle(row._bytes, index._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Bytes256 bytes) => bytes._bytes.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Bytes256 bytes) => bytes._bytes != Vector256<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NotZero(Bytes256 bytes) => ~Vector256.Equals(bytes._bytes, Vector256<byte>.Zero).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Store(Bytes256 bytes, ref ulong order, ref byte output) =>
        BlockSqueeze.Store(ref order, bytes._bytes, ~Vector256.Equals(bytes._bytes, Vector256<byte>.Zero).ExtractMostSignificantBits(), ref output);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Store(Bytes256 even, Bytes256 odd, ref ulong order, ref byte output)
    {
        // Unpacking stays within 128 bits: the four quarters come out as 0 and 2, 1 and 3.
        Vector256<byte> low = Avx2.UnpackLow(even._bytes, odd._bytes);
        Vector256<byte> high = Avx2.UnpackHigh(even._bytes, odd._bytes);
        nuint o = Store(new Bytes256(low.WithUpper(high.GetLower())), ref order, ref output);
        return o + Store(new Bytes256(high.WithLower(low.GetUpper())), ref order, ref Unsafe.Add(ref output, o));
    }
}
