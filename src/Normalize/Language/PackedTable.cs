using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Language;

/// <summary>
/// A read-only hash table from 64-bit keys to bytes over mapped memory. A bucket is eight words that one comparison searches:
/// seven slots, each a 24-bit fingerprint of a key above its value, and a word with a bit for every key that found the bucket
/// full and went on. Most look-ups are for keys that were never stored: thanks to that word 19 of 20 of them end in their
/// first bucket. They find something by accident once in about two million.
/// </summary>
internal readonly unsafe struct PackedTable
{
    /// <summary>Words of a bucket: the first has the bits, the others are slots.</summary>
    public const int BucketWords = 8;
    public const int None = -1;

    private readonly uint* _words;
    private readonly uint _buckets;

    public PackedTable(byte* data, long bytes)
    {
        _words = (uint*)data;
        _buckets = (uint)(bytes / (BucketWords * sizeof(uint)));
    }

    /// <summary>The value of a key, or <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key) => FindHash(Hash(key));

    /// <summary>The same by the <see cref="Hash"/> of the key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindHash(ulong hash)
    {
        uint* bucket = _words + (BucketOf(hash, _buckets) * BucketWords);
        int found = FindIn(bucket, hash);
        return found >= 0 || (*bucket & WentOn(hash)) == 0 ? found : FindFurther(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindIn(uint* bucket, ulong hash)
    {
        Vector256<uint> words = Vector256.Load(bucket);
        uint match = Vector256.Equals(words >>> 8, Vector256.Create(FingerprintOf(hash))).ExtractMostSignificantBits() & ~1u;
        return match == 0 ? None : (byte)bucket[BitOperations.TrailingZeroCount(match)];
    }

    private int FindFurther(ulong hash)
    {
        for (uint probe = 1; ; probe++)
        {
            uint* bucket = _words + (BucketOf(hash, probe, _buckets) * BucketWords);
            int found = FindIn(bucket, hash);
            if (found >= 0 || (*bucket & WentOn(hash)) == 0)
            {
                return found;
            }
        }
    }

    /// <summary>Asks the processor for the memory <see cref="Find"/> will read: look-ups wait for memory more than for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong key) => PrefetchHash(Hash(key));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchHash(ulong hash)
    {
        if (Sse.IsSupported)
        {
            // Resources begin four bytes behind a multiple of eight, so that half of all buckets lie across two cache lines.
            uint* bucket = _words + (BucketOf(hash, _buckets) * BucketWords);
            Sse.Prefetch0(bucket);
            Sse.Prefetch0(bucket + BucketWords - 1);
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

    /// <summary>The bucket where a key is looked for first.</summary>
    public static uint BucketOf(ulong hash, uint buckets) => (uint)(((hash >> 32) * buckets) >> 32);

    /// <summary>The buckets where it is looked for next: one far away, so that full buckets do not fill their neighbours, and those behind it.</summary>
    public static uint BucketOf(ulong hash, uint probe, uint buckets) => (BucketOf(Hash(hash), buckets) + probe - 1) % buckets;

    /// <summary>The bit of a key in the word of a bucket.</summary>
    public static uint WentOn(ulong hash) => 1u << (int)((hash >> 24) & 31);

    /// <summary>Never zero: a zero slot is empty.</summary>
    public static uint FingerprintOf(ulong hash) => Math.Max(1, (uint)hash & 0xFFFFFF);
}
