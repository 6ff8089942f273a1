namespace Normalize.Tests.Laws;

/// <summary>Instances are shared: every public door gives from many threads what it gives from one.</summary>
[TestFixture]
internal sealed class ThreadLaws
{
    private static readonly string[] s_texts = [.. Enumerable.Range(1, 8).Select(Law.Text)];

    private static IEnumerable<TestCaseData> EntryPoints() => EntryPoint.All.Select(door => new TestCaseData(door).SetArgDisplayNames(door.Name));

    [TestCaseSource(nameof(EntryPoints))]
    public void ManyThreads_GiveWhatOneGives(EntryPoint door)
    {
        string[] expected = [.. s_texts.Select(door.Call)];
        Assert.That(expected.Distinct().Count(), Is.GreaterThan(1), "the door says the same of everything");
        Parallel.For(0, 2 * s_texts.Length, i => Assert.That(door.Call(s_texts[i % s_texts.Length]), Is.EqualTo(expected[i % s_texts.Length])));
    }
}
