using System.Buffers;
using System.Globalization;

namespace Normalize.Tests.Laws;

/// <summary>What every set of options promises for every text.</summary>
[TestFixtureSource(nameof(Pipelines))]
public sealed class PipelineLaws(string name, NormalizerOptions options)
{
    private readonly Normalizer _normalizer = new(options);

    private static IEnumerable<TestFixtureData> Pipelines() => Laws.Pipelines.All.Select(p => new TestFixtureData(p.Key, p.Value).SetArgDisplayNames(p.Key));

    [Test]
    public void Restore_GivesTheTextBack() => Law.Holds(text =>
    {
        NormalizationResult result = _normalizer.NormalizeAndExplain(text);
        Assert.That(result.Edits.Restore(result.Text), Is.EqualTo(text));
    });

    [Test]
    public void EveryWayIn_GivesTheSameText() => Law.Holds(text =>
    {
        string once = _normalizer.Normalize(text);
        var writer = new ArrayBufferWriter<char>();
        _normalizer.Normalize(text.AsSpan(), writer);
        Assert.That(writer.WrittenSpan.ToString(), Is.EqualTo(once));
        Assert.That(_normalizer.NormalizeAndExplain(text).Text, Is.EqualTo(once));
    });

    [Test]
    public void NothingToChange_IsTheSameInstance() => Law.Holds(text =>
    {
        string once = _normalizer.Normalize(text);
        Assert.That(once.Equals(text, StringComparison.Ordinal), Is.EqualTo(ReferenceEquals(once, text)));
        Assert.That(_normalizer.NormalizeAndExplain(text).Edits, once == text ? Is.Empty : Is.Not.Empty);
    });

    [Test]
    public void Offsets_MapBothWaysWhereNothingChanged() => Law.Holds(text =>
    {
        NormalizationResult result = _normalizer.NormalizeAndExplain(text);
        int next = 0;
        foreach (Edit edit in result.Edits.Append(new Edit(text.Length, text.Length, result.Text.Length, result.Text.Length, "", "end")))
        {
            for (; next < edit.Start; next++)
            {
                int target = result.Edits.MapToTarget(next);
                Assert.That(result.Text[target], Is.EqualTo(text[next]), $"offset {next}");
                Assert.That(result.Edits.MapToSource(target), Is.EqualTo(next), $"offset {next}");
            }

            next = edit.End;
        }
    });

    [Test]
    public void WellFormedText_StaysWellFormed() => Law.Holds(text =>
    {
        if (WellFormed.Is(text))
        {
            Assert.That(WellFormed.Is(_normalizer.Normalize(text)));
        }
    });

    [Test]
    public void ManyThreads_GiveTheSame()
    {
        string[] texts = [.. Enumerable.Range(1, 64).Select(Law.Text)];
        string[] expected = [.. texts.Select(_normalizer.Normalize)];
        Parallel.For(0, 4 * texts.Length, i => Assert.That(_normalizer.Normalize(texts[i % texts.Length]), Is.EqualTo(expected[i % texts.Length]), name));
    }

    [Test]
    public void Culture_DoesNotMatter()
    {
        string[] texts = [.. Enumerable.Range(100, 64).Select(Law.Text)];
        string[] expected = [.. texts.Select(_normalizer.Normalize)];
        CultureInfo before = CultureInfo.CurrentCulture;
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus";
        odd.NumberFormat.NumberDecimalSeparator = "·";
        odd.DateTimeFormat.DateSeparator = "~";
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.That(texts.Select(new Normalizer(options).Normalize), Is.EqualTo(expected).AsCollection, name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void AllRulesOff_IsIdentity()
    {
        var off = new Normalizer(options with { DisabledRules = [.. RuleCatalog.All.Select(rule => rule.Id)], EnabledRules = [] });
        Law.Holds(text => Assert.That(off.Normalize(text), Is.SameAs(text)));
    }
}
