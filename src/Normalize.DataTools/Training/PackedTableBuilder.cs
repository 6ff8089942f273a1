using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>Lays entries out as a <see cref="PackedTable"/>. The result does not depend on the order they come in.</summary>
internal static class PackedTableBuilder
{
    /// <summary>Share of slots in use: beyond it buckets overflow too often to be searched with one comparison.</summary>
    private const double Load = 0.8;

    public static byte[] Build(IEnumerable<KeyValuePair<ulong, byte>> entries)
    {
        KeyValuePair<ulong, byte>[] sorted = [.. entries];
        Array.Sort(sorted, static (a, b) => a.Key.CompareTo(b.Key));
        uint buckets = (uint)Math.Max(2, Math.Ceiling(sorted.Length / (Load * PackedTable.BucketSlots)));
        var slots = new uint[buckets * PackedTable.BucketSlots];
        foreach ((ulong key, byte value) in sorted)
        {
            ulong hash = PackedTable.Hash(key);
            uint bucket = PackedTable.BucketOf(hash, buckets);
            uint slot = bucket * PackedTable.BucketSlots;
            while (slots[slot] != 0)
            {
                slot = slot + 1 == (uint)slots.Length ? 0 : slot + 1;
            }

            slots[slot] = (PackedTable.FingerprintOf(hash) << 8) | value;
        }

        return MemoryMarshal.AsBytes<uint>(slots).ToArray();
    }
}
