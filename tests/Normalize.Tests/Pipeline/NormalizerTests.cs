using System.Buffers;

namespace Normalize.Tests.Pipeline;

[TestFixture]
public sealed class NormalizerTests
{
    private const string Page = """
        Көшеттер әкелінді

        Көшеттер әкелінді

        Бүгін ауылға екі мың түп к ө ш е т әкелінді , олар мектеп ауласына отырғызылады.Жұмысқа оқушылар да қатысты.

        Болат ҚАЛИЕВ
        """;

    private static readonly NormalizerOptions[] s_options =
    [
        NormalizerOptions.Default,
        NormalizerOptions.RepairOnly,
        NormalizerOptions.StripOnly,
        NormalizerOptions.Default with { To = TransliterationScheme.Get("latn-2021-04") },
        new() { Repair = false, Strip = false, To = TransliterationScheme.Get("arab-tote") },
    ];

    [Test]
    public void NothingAskedFor_IsIdentity()
    {
        var nothing = new Normalizer(new NormalizerOptions { Repair = false, Strip = false });
        Laws.Law.Holds(text =>
        {
            Assert.That(nothing.Normalize(text), Is.SameAs(text));
            NormalizationResult result = nothing.NormalizeAndExplain(text);
            Assert.That((result.Text, result.Edits.Count, result.Boilerplate.Count), Is.EqualTo((text, 0, 0)));
        });
    }

    [TestCaseSource(nameof(s_options))]
    public void EveryWayIn_GivesTheSameText(NormalizerOptions options)
    {
        var normalizer = new Normalizer(options);
        string text = normalizer.Normalize(Page);
        var writer = new ArrayBufferWriter<char>();
        normalizer.Normalize(Page.AsSpan(), writer);
        NormalizationResult result = normalizer.NormalizeAndExplain(Page);
        Assert.That(text, Is.Not.EqualTo(Page));
        Assert.That(writer.WrittenSpan.ToString(), Is.EqualTo(text));
        Assert.That(result.Text, Is.EqualTo(text));
        Assert.That(result.Edits.Restore(text), Is.EqualTo(Page));
    }

    [TestCaseSource(nameof(s_options))]
    public void Normalize_FromManyThreads_GivesTheSameText(NormalizerOptions options)
    {
        var normalizer = new Normalizer(options);
        string expected = normalizer.Normalize(Page);
        Parallel.For(0, 200, _ => Assert.That(normalizer.Normalize(Page), Is.EqualTo(expected)));
    }

    [Test]
    public void Normalize_OfAnyText_NeverThrowsAndRestores()
    {
        Normalizer[] normalizers = [.. s_options.Select(options => new Normalizer(options))];
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var text = new char[random.Next(60)];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = random.Next(4) switch
                {
                    0 => (char)random.Next(0x10000),
                    1 => " \n\t\r\0\u00A0\u00AD\u200B\uFEFF-–.,«»\""[random.Next(16)],
                    _ => (char)random.Next(0x430, 0x44F),
                };
            }

            string source = new(text);
            foreach (Normalizer normalizer in normalizers)
            {
                NormalizationResult result = normalizer.NormalizeAndExplain(source);
                Assert.That(result.Edits.Restore(result.Text), Is.EqualTo(source), $"seed {seed}");
                Assert.That(normalizer.Normalize(source), Is.EqualTo(result.Text), $"seed {seed}");
            }
        }
    }

    [Test]
    public void NoStage_IsIdentity()
    {
        var normalizer = new Normalizer(new NormalizerOptions { Repair = false, Strip = false });
        Assert.That(normalizer.Normalize(Page), Is.SameAs(Page));
    }

    [Test]
    public void Boilerplate_HasItsPlacesInTheSource()
    {
        NormalizationResult result = new Normalizer(NormalizerOptions.Default).NormalizeAndExplain(Page);
        BoilerplateSpan byline = result.Boilerplate.Single(span => span.Kind == BoilerplateKind.Byline);
        Assert.That(Page[byline.Start..byline.End], Is.EqualTo("Болат ҚАЛИЕВ"));
        Assert.That(result.Metadata.Bylines.Single().Text, Is.EqualTo("Болат ҚАЛИЕВ"));
        Assert.That(result.Metadata.Title?.Text, Is.EqualTo("Көшеттер әкелінді"));
    }

    [Test]
    public void DisabledRule_HasNoEffect()
    {
        string[] all = [.. RuleCatalog.All.Select(rule => rule.Id)];
        Assert.That(new Normalizer(NormalizerOptions.Default with { DisabledRules = all }).Normalize(Page), Is.SameAs(Page));
    }

    [Test]
    public void KazakhText_OfCleanText_IsTheSameInstance()
    {
        const string Clean = "Таудан соққан жел кешке қарай басылды.";
        Assert.That(KazakhText.Normalize(Clean), Is.SameAs(Clean));
        Assert.That(KazakhText.Repair(Clean), Is.SameAs(Clean));
        Assert.That(KazakhText.Strip(Clean), Is.SameAs(Clean));
    }
}
