using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>Lays hashes out as a <see cref="FingerprintSet"/>. The result does not depend on the order they come in.</summary>
internal static class FingerprintSetBuilder
{
    /// <summary>Share of slots in use: beyond it buckets overflow too often to be searched with one comparison.</summary>
    private const double Load = 0.85;

    /// <summary>The set without keys.</summary>
    public static byte[] Empty => Build(new Dictionary<ulong, int>());

    /// <summary>The set of some hashes, their tags left at 0.</summary>
    public static byte[] Build(IEnumerable<ulong> hashes) => Build(hashes.Distinct().ToDictionary(static hash => hash, static _ => 0));

    /// <summary>The set of some hashes with their tags.</summary>
    public static byte[] Build(Dictionary<ulong, int> tags)
    {
        ulong[] sorted = [.. tags.Keys];
        Array.Sort(sorted);
        uint buckets = (uint)Math.Max(2, Math.Ceiling(sorted.Length / (Load * FingerprintSet.BucketSlots)));
        var slots = new ushort[buckets * FingerprintSet.BucketSlots];
        foreach (ulong hash in sorted)
        {
            // Hashes of one fingerprint that are found in one place share it, and each other's tags.
            ushort fingerprint = FingerprintSet.FingerprintOf(hash);
            uint slot = PackedTable.BucketOf(hash, buckets) * FingerprintSet.BucketSlots;
            while (slots[slot] != 0 && slots[slot] >> FingerprintSet.TagBits != fingerprint >> FingerprintSet.TagBits)
            {
                slot = slot + 1 == (uint)slots.Length ? 0 : slot + 1;
            }

            slots[slot] |= (ushort)(fingerprint | tags[hash]);
        }

        return MemoryMarshal.AsBytes<ushort>(slots).ToArray();
    }
}
