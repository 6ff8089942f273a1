using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Language;

/// <summary>
/// A read-only set of 64-bit hashes over mapped memory, two bytes each: sixteen-bit fingerprints, sixteen of them in a bucket
/// that one comparison searches. A hash that was never stored is found by accident about once in five thousand look-ups.
/// </summary>
internal readonly unsafe struct FingerprintSet
{
    public const int BucketSlots = 16;

    private readonly ushort* _slots;
    private readonly uint _buckets;

    public FingerprintSet(byte* data, long bytes)
    {
        _slots = (ushort*)data;
        _buckets = (uint)(bytes / (BucketSlots * sizeof(ushort)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(ulong hash)
    {
        uint bucket = PackedTable.BucketOf(hash, _buckets);
        Vector256<ushort> wanted = Vector256.Create(FingerprintOf(hash));
        while (true)
        {
            Vector256<ushort> slots = Vector256.Load(_slots + (bucket * BucketSlots));
            if (Vector256.EqualsAny(slots, wanted))
            {
                return true;
            }

            if (Vector256.EqualsAny(slots, Vector256<ushort>.Zero))
            {
                return false;
            }

            bucket = bucket + 1 == _buckets ? 0 : bucket + 1;
        }
    }

    /// <summary>Asks the processor for the memory <see cref="Contains"/> will read.</summary>
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

    /// <summary>Never zero: a zero slot is empty.</summary>
    public static ushort FingerprintOf(ulong hash) => (ushort)Math.Max(1, hash & 0xFFFF);
}
