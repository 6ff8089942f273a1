using Normalize.DataTools.Training;
using Normalize.Language;

namespace Normalize.Tests.Language;

public sealed unsafe class FingerprintSetTests
{
    [TestCase(1)]
    [TestCase(17)]
    [TestCase(50_000)]
    public void Find_EveryStoredHash_GivesItsTag(int count)
    {
        Dictionary<ulong, int> tags = Tags(count);
        byte[] data = FingerprintSetBuilder.Build(tags);
        fixed (byte* start = data)
        {
            var set = new FingerprintSet(start, data.Length);
            int more = 0;
            foreach ((ulong hash, int tag) in tags)
            {
                int found = set.Find(hash);
                Assert.That(found, tag == 0 ? Is.AnyOf(0, 1) : Is.EqualTo(tag), $"hash {hash:X}");
                more += found - tag;
            }

            // By accident, where two fingerprints agree.
            Assert.That(more, Is.LessThanOrEqualTo(count / 500));
        }
    }

    [TestCase(0)]
    [TestCase(17)]
    [TestCase(50_000)]
    public void Find_HashesNeverStored_SeldomGivesAnything(int count)
    {
        byte[] data = FingerprintSetBuilder.Build(Tags(count));
        fixed (byte* start = data)
        {
            var set = new FingerprintSet(start, data.Length);
            int found = 0;
            for (ulong key = 1; key <= 100_000; key++)
            {
                found += set.Find(PackedTable.Hash(key << 40)) >= 0 ? 1 : 0;
            }

            Assert.That(found, Is.LessThanOrEqualTo(100_000 / 700));
        }
    }

    private static Dictionary<ulong, int> Tags(int count) =>
        Enumerable.Range(1, count).ToDictionary(static i => PackedTable.Hash((ulong)i), static i => i % 3 == 0 ? 1 : 0);
}
