using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Transliteration;

/// <summary>Sixteen bytes, SSE and NEON.</summary>
internal readonly struct Bytes128 : IByteVector<Bytes128>
{
    private readonly Vector128<byte> _bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Bytes128(Vector128<byte> bytes) => _bytes = bytes;

    public static int Count => Vector128<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 operator &(Bytes128 left, Bytes128 right) => new(left._bytes & right._bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 operator |(Bytes128 left, Bytes128 right) => new(left._bytes | right._bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 operator ^(Bytes128 left, Bytes128 right) => new(left._bytes ^ right._bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Both(Bytes128 left, Bytes128 right) => new(Vector128.Min(left._bytes, right._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Create(byte value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Load(ref byte source, nuint at) => new(Vector128.LoadUnsafe(ref source, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 LoadRow(ref byte table, int row) => new(Vector128.LoadUnsafe(ref table, (nuint)(row * VectorTables.RowBytes)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Later(Bytes128 before, Bytes128 bytes) =>
        new(Vector128.Shuffle(before._bytes, Vector128.Create((byte)15, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16)) | Vector128.Shuffle(bytes._bytes, Vector128.Create((byte)16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 LaterByTwo(Bytes128 before, Bytes128 bytes) =>
        new(Vector128.Shuffle(before._bytes, Vector128.Create((byte)14, 15, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16))
            | Vector128.Shuffle(bytes._bytes, Vector128.Create((byte)16, 16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 AndNot(Bytes128 bytes, Bytes128 without) => new(Vector128.AndNot(bytes._bytes, without._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Equals(Bytes128 left, Bytes128 right) => new(Vector128.Equals(left._bytes, right._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 ShiftLeft(Bytes128 bytes, int count) => new((bytes._bytes.AsUInt16() << count).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 ShiftRight(Bytes128 bytes, int count) => new((bytes._bytes.AsUInt16() >>> count).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Select(Bytes128 mask, Bytes128 yes, Bytes128 no) =>
        new(Sse41.IsSupported
            ? Sse41.BlendVariable(no._bytes, yes._bytes, mask._bytes)
            : Vector128.ConditionalSelect(mask._bytes.AsSByte() >> 7, yes._bytes.AsSByte(), no._bytes.AsSByte()).AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 Choose(Bytes128 mask, Bytes128 yes, Bytes128 no) => new(Vector128.ConditionalSelect(mask._bytes, yes._bytes, no._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Bytes128 LookUp(Bytes128 row, Bytes128 index) => new(Vector128.ShuffleNative(row._bytes, index._bytes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(Bytes128 bytes) => bytes._bytes.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Bytes128 bytes) => bytes._bytes != Vector128<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong NotZero(Bytes128 bytes) => ~Vector128.Equals(bytes._bytes, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Store(Bytes128 bytes, ref ulong order, ref byte output) =>
        BlockSqueeze.Store(ref order, bytes._bytes, ~Vector128.Equals(bytes._bytes, Vector128<byte>.Zero).ExtractMostSignificantBits(), ref output);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Store(Bytes128 even, Bytes128 odd, ref ulong order, ref byte output)
    {
        nuint o = Store(new Bytes128((Vector128.WidenLower(even._bytes) | (Vector128.WidenLower(odd._bytes) << 8)).AsByte()), ref order, ref output);
        return o + Store(new Bytes128((Vector128.WidenUpper(even._bytes) | (Vector128.WidenUpper(odd._bytes) << 8)).AsByte()), ref order, ref Unsafe.Add(ref output, o));
    }
}
