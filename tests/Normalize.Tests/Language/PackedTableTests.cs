using Normalize.DataTools.Training;
using Normalize.Language;

namespace Normalize.Tests.Language;

public sealed unsafe class PackedTableTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(13)]
    [TestCase(50_000)]
    public void Find_EveryStoredKey_GivesItsValue(int count)
    {
        Dictionary<ulong, byte> entries = Entries(count);
        byte[] data = PackedTableBuilder.Build(entries);
        fixed (byte* start = data)
        {
            var table = new PackedTable(start, data.Length);
            foreach ((ulong key, byte value) in entries)
            {
                Assert.That(table.Find(key), Is.EqualTo(value), $"key {key:X}");
            }
        }
    }

    [TestCase(0)]
    [TestCase(13)]
    [TestCase(50_000)]
    public void Find_KeysNeverStored_GivesNone(int count)
    {
        byte[] data = PackedTableBuilder.Build(Entries(count));
        fixed (byte* start = data)
        {
            // A fingerprint agrees by accident once in two million look-ups; one is allowed here.
            var table = new PackedTable(start, data.Length);
            int found = 0;
            for (ulong key = 1; key <= 100_000; key++)
            {
                found += table.Find(key << 40) >= 0 ? 1 : 0;
            }

            Assert.That(found, Is.LessThanOrEqualTo(1));
        }
    }

    [Test]
    public void Build_TableAsFullAsTheModels_SendsFewUnknownKeysOn()
    {
        byte[] data = PackedTableBuilder.Build(Entries(50_000));
        uint buckets = (uint)(data.Length / (PackedTable.BucketWords * sizeof(uint)));
        int wentOn = 0;
        for (ulong key = 1; key <= 10_000; key++)
        {
            ulong hash = PackedTable.Hash(key << 40);
            int bucket = (int)PackedTable.BucketOf(hash, buckets) * PackedTable.BucketWords * sizeof(uint);
            wentOn += (BitConverter.ToUInt32(data, bucket) & PackedTable.WentOn(hash)) != 0 ? 1 : 0;
        }

        Assert.That(wentOn, Is.InRange(1, 1_000));
    }

    private static Dictionary<ulong, byte> Entries(int count)
    {
        var entries = new Dictionary<ulong, byte>();
        for (int i = 1; i <= count; i++)
        {
            entries.Add((ulong)i * 0x1_0000_0003, (byte)(i % 251));
        }

        return entries;
    }
}
