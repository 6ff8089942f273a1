using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Language;

/// <summary>
/// A read-only hash table from 64-bit keys to bytes over mapped memory. A slot holds a 24-bit fingerprint of the key above
/// the value; eight slots make a bucket that one comparison searches. Keys that were never stored are found by accident
/// once in about two million look-ups.
/// </summary>
internal readonly unsafe struct PackedTable
{
    public const int BucketSlots = 8;
    public const int None = -1;

    private readonly uint* _slots;
    private readonly uint _buckets;

    public PackedTable(byte* data, long bytes)
    {
        _slots = (uint*)data;
        _buckets = (uint)(bytes / (BucketSlots * sizeof(uint)));
    }

    /// <summary>The value of a key, or <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        ulong hash = Hash(key);
        uint bucket = BucketOf(hash, _buckets);
        uint fingerprint = FingerprintOf(hash);
        while (true)
        {
            Vector256<uint> slots = Vector256.Load(_slots + (bucket * BucketSlots));
            uint match = Vector256.Equals(slots >>> 8, Vector256.Create(fingerprint)).ExtractMostSignificantBits();
            if (match != 0)
            {
                return (int)(_slots[(bucket * BucketSlots) + (uint)System.Numerics.BitOperations.TrailingZeroCount(match)] & 0xFF);
            }

            if (Vector256.EqualsAny(slots, Vector256<uint>.Zero))
            {
                return None;
            }

            bucket = bucket + 1 == _buckets ? 0 : bucket + 1;
        }
    }

    /// <summary>Asks the processor for the memory <see cref="Find"/> will read: look-ups wait for memory more than for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong key)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_slots + (BucketOf(Hash(key), _buckets) * BucketSlots));
        }
    }

    /// <summary>Spreads the bits of a key (the finaliser of SplitMix64).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ulong key)
    {
        key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9;
        key = (key ^ (key >> 27)) * 0x94D049BB133111EB;
        return key ^ (key >> 31);
    }

    public static uint BucketOf(ulong hash, uint buckets) => (uint)(((hash >> 32) * buckets) >> 32);

    /// <summary>Never zero: a zero slot is empty.</summary>
    public static uint FingerprintOf(ulong hash) => Math.Max(1, (uint)hash & 0xFFFFFF);
}
