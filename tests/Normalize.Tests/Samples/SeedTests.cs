using System.Text.Json;

namespace Normalize.Tests.Samples;

/// <summary>The five documents the project began with, and the texts that must never change.</summary>
[TestFixture]
public sealed class SeedTests
{
    private static readonly Normalizer s_strip = new(NormalizerOptions.StripOnly);
    private static readonly Normalizer s_repair = new(NormalizerOptions.RepairOnly);

    [TestCase("seed-000")]
    [TestCase("seed-001")]
    [TestCase("seed-002")]
    [TestCase("seed-003")]
    [TestCase("seed-004")]
    public void Strip_TakesTheAnnotatedPartsAndNothingElse(string id)
    {
        JsonElement page = SharedSamples.Read("boilerplate.dev.jsonl").Single(record => record.Text("id") == id);
        string text = page.Text();
        NormalizationResult result = s_strip.NormalizeAndExplain(text);
        var stripped = new bool[text.Length];
        foreach (BoilerplateSpan span in result.Boilerplate)
        {
            stripped.AsSpan(span.Start, span.End - span.Start).Fill(true);
        }

        foreach (JsonElement span in page.GetProperty("spans").EnumerateArray())
        {
            int start = span.GetProperty("start").GetInt32();
            int end = span.GetProperty("end").GetInt32();
            if (span.TryGetProperty("twin", out JsonElement twin) && !stripped[start])
            {
                (start, end) = (twin[0].GetInt32(), twin[1].GetInt32());
            }

            for (int i = start; i < end; i++)
            {
                Assert.That(stripped[i] || char.IsWhiteSpace(text[i]), Is.True, $"{span.Text("kind")} at {i} stayed");
                stripped[i] = false;
            }
        }

        int lost = Array.FindIndex(stripped, 0, s => s);
        Assert.That(lost < 0 || char.IsWhiteSpace(text[lost]), Is.True, $"content at {lost} was stripped");
    }

    [Test]
    public void Repair_MendsTheFragmentsOfTheSpacedPage()
    {
        JsonElement[] fragments = [.. SharedSamples.Read("spacing.dev.jsonl").Where(record => record.Text("id").StartsWith("seed-004-", StringComparison.Ordinal))];
        string[] wrong = [.. fragments
            .Where(f => SharedSamples.Folded(s_repair.Normalize(f.Text("noisy"))) != SharedSamples.Folded(f.Text("clean")))
            .Select(f => f.Text("id"))];
        Assert.That(fragments, Has.Length.EqualTo(31));
        Assert.That(wrong, Has.Length.LessThanOrEqualTo(7), string.Join(", ", wrong));
    }

    [Test]
    public void Repair_OfTextThatMustNotChange_ChangesNothing()
    {
        string[] changed = [.. SharedSamples.Read("negatives.dev.jsonl")
            .Where(record => SharedSamples.Folded(s_repair.Normalize(record.Text())) != SharedSamples.Folded(record.Text()))
            .Select(record => record.Text("id"))];
        Assert.That(changed, Is.Empty);
    }

    [Test]
    public void Normalize_OfTheCleanPage_IsTheSameInstance()
    {
        string text = SharedSamples.Read("boilerplate.dev.jsonl").Single(record => record.Text("id") == "seed-003").Text();
        Assert.That(KazakhText.Normalize(text), Is.SameAs(text));
    }
}
