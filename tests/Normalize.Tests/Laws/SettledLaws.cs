namespace Normalize.Tests.Laws;

/// <summary>A text that went through once comes out of a second run as it is.</summary>
[TestFixtureSource(nameof(Settled))]
public sealed class SettledLaws(string name, NormalizerOptions options)
{
    private readonly Normalizer _normalizer = new(options);

    private static IEnumerable<TestFixtureData> Settled() => Pipelines.Settled.Select(p => new TestFixtureData(p.Key, p.Value).SetArgDisplayNames(p.Key));

    [Test]
    public void SecondRun_ChangesNothing() => Law.Holds(text =>
    {
        string once = _normalizer.Normalize(text);
        Assert.That(_normalizer.Normalize(once), Is.SameAs(once), name);
    });
}
