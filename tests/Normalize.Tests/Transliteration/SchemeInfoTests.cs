using Normalize.DataTools;

namespace Normalize.Tests.Transliteration;

/// <summary>What a scheme tells of itself is what its file says.</summary>
[TestFixture]
internal sealed class SchemeInfoTests
{
    [TestCaseSource(nameof(Ids))]
    public void AScheme_TellsWhatItsMetaRowsSay(string id)
    {
        TransliterationScheme scheme = TransliterationScheme.Get(id);
        string[][] rows = [.. File.ReadLines(Path.Combine(Repository.FindRoot(), "data", "schemes", id + ".tsv")).Select(line => line.Split('\t'))];
        string Meta(string key) => rows.FirstOrDefault(row => row[0] == "meta" && row[1] == key)?[2] ?? "";
        Assert.Multiple(() =>
        {
            Assert.That(scheme.Name, Is.EqualTo(Meta("name")));
            Assert.That(scheme.Script, Is.EqualTo(Meta("script")));
            Assert.That(scheme.LanguageTag, Is.EqualTo(Meta("tag")));
            Assert.That(scheme.Status, Is.EqualTo(Meta("status")));
            Assert.That(scheme.Document, Is.EqualTo(Meta("document")));
            Assert.That(scheme.Date, Is.EqualTo(Meta("date")));
            Assert.That(scheme.Confidence, Is.EqualTo(Meta("confidence")));
            Assert.That(scheme.IsReversible, Is.EqualTo(Meta("reversible") == "yes"));
            Assert.That(scheme.IsReadOnly, Is.EqualTo(Meta("direction") == "reverse"));
            Assert.That(scheme.Sources, Is.EqualTo(rows.Where(row => row[0] == "meta" && row[1] == "source").Select(row => row[2])));
            Assert.That(scheme.Modes.Select(mode => mode.Id), Is.EqualTo(rows.Where(row => row[0] == "mode").Select(row => row[1])));
        });
    }

    [Test]
    public void ASchemeWithOneModeItLacks_IsNotKnown()
    {
        Assert.That(TransliterationScheme.Get("latn-2018+emle").ActiveModes, Is.EqualTo(new[] { "emle" }));
        Assert.That(() => TransliterationScheme.Get("latn-2018+emle+none"), Throws.ArgumentException.With.Message.Contains("latn-2018+emle"));
    }

    private static IEnumerable<string> Ids => TransliterationScheme.All.Select(scheme => scheme.Id);
}
