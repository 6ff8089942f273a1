using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Language;

/// <summary>
/// A read-only set of 64-bit hashes, each with a tag of one bit, over mapped memory: two bytes a hash, a fifteen-bit
/// fingerprint above the tag, sixteen of them in a bucket that one comparison searches. A hash that was never stored is found
/// by accident about once in a thousand look-ups.
/// </summary>
internal readonly unsafe struct FingerprintSet
{
    public const int BucketSlots = 16;
    public const int TagBits = 1;
    public const int None = -1;

    private const ushort TagMask = (1 << TagBits) - 1;

    private readonly ushort* _slots;
    private readonly uint _buckets;

    public FingerprintSet(byte* data, long bytes)
    {
        _slots = (ushort*)data;
        _buckets = (uint)(bytes / (BucketSlots * sizeof(ushort)));
    }

    /// <summary>The tag of a hash, or <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        uint bucket = PackedTable.BucketOf(hash, _buckets);
        Vector256<ushort> wanted = Vector256.Create(FingerprintOf(hash));
        while (true)
        {
            Vector256<ushort> slots = Vector256.Load(_slots + (bucket * BucketSlots));
            uint match = Vector256.Equals(Vector256.AndNot(slots, Vector256.Create(TagMask)), wanted).AsByte().ExtractMostSignificantBits();
            if (match != 0)
            {
                return _slots[(bucket * BucketSlots) + (uint)(BitOperations.TrailingZeroCount(match) / sizeof(ushort))] & TagMask;
            }

            if (Vector256.EqualsAny(slots, Vector256<ushort>.Zero))
            {
                return None;
            }

            bucket = bucket + 1 == _buckets ? 0 : bucket + 1;
        }
    }

    /// <summary>Asks the processor for the memory <see cref="Find"/> will read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong hash)
    {
        if (Sse.IsSupported)
        {
            ushort* bucket = _slots + (PackedTable.BucketOf(hash, _buckets) * BucketSlots);
            Sse.Prefetch0(bucket);
            Sse.Prefetch0(bucket + BucketSlots - 1);
        }
    }

    /// <summary>What is stored of a hash, its tag left at 0. Never zero: a zero slot is empty.</summary>
    public static ushort FingerprintOf(ulong hash) => (ushort)Math.Max(1 << TagBits, hash & 0xFFFF & ~(ulong)TagMask);
}
