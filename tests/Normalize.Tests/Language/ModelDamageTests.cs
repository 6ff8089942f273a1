using Normalize.DataTools;
using Normalize.Language;

namespace Normalize.Tests.Language;

/// <summary>A model that was cut, changed or made by another build is refused in words: it never answers wrongly.</summary>
[TestFixture]
internal sealed unsafe class ModelDamageTests
{
    private const int Rounds = 200;

    private static readonly byte[] s_shipped = File.ReadAllBytes(Path.Combine(Repository.FindRoot(), "data", "model", "kazakh.model"));

    /// <summary>A file with all its sections that is small enough to try every length and every bit.</summary>
    private static readonly byte[] s_small = ModelFile.Write([.. Enumerable.Range(0, (int)ModelFile.Section.Count).Select(i => Enumerable.Repeat((byte)i, 3 + i).ToArray())]);

    [Test]
    public void Whole_IsOpened()
    {
        Assert.That(() => Open(s_shipped, s_shipped.Length), Throws.Nothing);
        Assert.That(() => Open(s_small, s_small.Length), Throws.Nothing);
    }

    [Test]
    public void CutAnywhere_IsRefused()
    {
        var random = new Random(1);
        for (int i = 0; i < Rounds; i++)
        {
            int length = i == 0 ? s_shipped.Length - 1 : random.Next(s_shipped.Length);
            AssertRefused(s_shipped, length, $"cut at {length}");
        }

        for (int length = 0; length < s_small.Length; length++)
        {
            AssertRefused(s_small, length, $"small, cut at {length}");
        }
    }

    [Test]
    public void OneBitChangedAnywhere_IsRefused()
    {
        var random = new Random(2);
        byte[] shipped = [.. s_shipped];
        for (int i = 0; i < Rounds; i++)
        {
            AssertRefused(shipped, random.NextInt64(shipped.LongLength * 8));
        }

        byte[] small = [.. s_small];
        for (int bit = 0; bit < small.Length * 8; bit++)
        {
            AssertRefused(small, bit);
        }
    }

    [Test]
    public void StretchesOfZeros_AreRefused()
    {
        var random = new Random(3);
        byte[] file = [.. s_shipped];
        for (int i = 0; i < Rounds; i++)
        {
            int start = random.Next(file.Length - 4096);
            Span<byte> stretch = file.AsSpan(start, random.Next(1, 4096));
            if (stretch.ContainsAnyExcept((byte)0))
            {
                stretch.Clear();
                AssertRefused(file, file.Length, $"zeros from {start}");
                s_shipped.AsSpan(start, stretch.Length).CopyTo(stretch);
            }
        }
    }

    [TestCase(ModelFile.Version - 1)]
    [TestCase(ModelFile.Version + 1)]
    public void AnotherVersion_IsRefusedByBothNumbers(uint version)
    {
        byte[] file = [.. s_shipped];
        BitConverter.TryWriteBytes(file.AsSpan(8), version);
        Assert.That(() => WordModel.Open(file), Throws.InstanceOf<InvalidDataException>().With.Message.Contains($"version {version}").And.Message.Contains($"version {ModelFile.Version}"));
    }

    /// <summary>A file that was made wrongly has the right checksum: its table is looked at as well.</summary>
    [Test]
    public void SectionBeyondTheFile_IsRefusedByItsName()
    {
        byte[] file = ModelFile.Write([.. Enumerable.Range(0, (int)ModelFile.Section.Count).Select(_ => new byte[64])]);
        BitConverter.TryWriteBytes(file.AsSpan(ModelFile.HeaderBytes + ModelFile.EntryBytes + 8), 1L << 40);
        fixed (byte* data = file)
        {
            BitConverter.TryWriteBytes(file.AsSpan(16), ModelFile.Checksum(data + ModelFile.HeaderBytes, file.Length - ModelFile.HeaderBytes));
        }

        Assert.That(() => Open(file, file.Length), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(nameof(ModelFile.Section.Words)));
    }

    private static void AssertRefused(byte[] file, long bit)
    {
        file[bit / 8] ^= (byte)(1 << (int)(bit % 8));
        AssertRefused(file, file.Length, $"bit {bit} of {file.Length} bytes");
        file[bit / 8] ^= (byte)(1 << (int)(bit % 8));
    }

    private static void AssertRefused(byte[] file, int length, string damage)
    {
        try
        {
            Open(file, length);
        }
        catch (InvalidDataException e)
        {
            Assert.That(e.Message, Does.Contain("word model"), damage);
            return;
        }

        Assert.Fail($"{damage}: the model was opened.");
    }

    private static void Open(byte[] file, int length)
    {
        fixed (byte* data = file)
        {
            // An empty array has no address, an empty file has one.
            byte nothing = 0;
            ModelFile.Open(data is null ? &nothing : data, length);
        }
    }
}
