using Normalize.Transliteration;
using NUnit.Framework;

namespace Normalize.Tests.Transliteration;

/// <summary>The switch that forces a kernel, so that the whole suite can be run with each.</summary>
internal sealed class SimdLevelTests
{
    [TestCase("scalar", SimdLevel.Scalar)]
    [TestCase("128", SimdLevel.Vector128)]
    [TestCase("avx2", SimdLevel.Avx2)]
    [TestCase("avx512", SimdLevel.Avx512)]
    public void Choose_ANamedLevel_GivesItOrTheBestBelow(string name, object level)
    {
        SimdLevel expected = Enum.GetValues<SimdLevel>().Where(l => l <= (SimdLevel)level && SimdLevels.IsSupported(l)).Max();
        Assert.That(SimdLevels.Choose(name), Is.EqualTo(expected));
    }

    [Test]
    public void Choose_WithoutAName_GivesTheBest() =>
        Assert.That(SimdLevels.Choose(null), Is.EqualTo(Enum.GetValues<SimdLevel>().Where(SimdLevels.IsSupported).Max()));

    [Test]
    public void Default_IsWhatTheEnvironmentAsksFor() =>
        Assert.That(SimdLevels.Default, Is.EqualTo(SimdLevels.Choose(Environment.GetEnvironmentVariable("KAZNORM_SIMD"))));
}
