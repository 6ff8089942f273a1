namespace Normalize.Tests.Boilerplate;

/// <summary>What a page says about itself, with its place.</summary>
internal sealed class MetadataTests
{
    [Test]
    public void Newspaper_TellsTitleAuthorAndSection()
    {
        DocumentMetadata metadata = Strip.Findings(Pages.Newspaper).Metadata;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata.Title?.Text, Is.EqualTo(Pages.Title));
            Assert.That(metadata.Bylines.Select(b => b.Normalized), Is.EqualTo(new[] { "Сәуле ОРАЗБЕКОВА" }));
            Assert.That(metadata.PhotoCredit?.Text, Is.EqualTo("photo 120455"));
            Assert.That(metadata.Category?.Text, Is.EqualTo("Жаңалықтар"));
        }
    }

    [Test]
    public void Counters_AreNumbers()
    {
        DocumentMetadata metadata = Strip.Findings(Pages.Doubled).Metadata;
        Assert.That(metadata.Views?.Normalized, Is.EqualTo("143"));
    }

    [Test]
    public void Dateline_TellsPlaceAndAgency()
    {
        DocumentMetadata metadata = Strip.Findings("АСТАНА. ҚазАқпарат – " + Pages.Body).Metadata;
        Assert.That(metadata.Place?.Text, Does.StartWith("АСТАНА"));
        Assert.That(metadata.Agency?.Text, Does.StartWith("ҚазАқпарат"));
    }

    [Test]
    public void Date_IsIso8601()
    {
        DocumentMetadata metadata = Strip.Findings("12:36, 09 Қараша 2023\n\n" + Pages.Title + "\n\n" + Pages.Body).Metadata;
        Assert.That(metadata.Date?.Normalized, Is.EqualTo("2023-11-09T12:36"));
    }

    [Test]
    public void Flat_TellsAuthorAndTags()
    {
        DocumentMetadata metadata = Strip.Findings(Pages.Flat).Metadata;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata.Bylines.Select(b => (b.Normalized, b.Role)), Is.EqualTo(new[] { ("Сәуле Оразбекова", "Автор") }));
            Assert.That(metadata.Tags, Is.Not.Empty);
        }
    }

    [TestCase(Pages.Newspaper)]
    [TestCase(Pages.Doubled)]
    [TestCase(Pages.Flat)]
    public void EveryValue_StandsAtItsPlace(string page)
    {
        DocumentMetadata m = Strip.Findings(page).Metadata;
        MetadataValue?[] single = [m.Title, m.Date, m.Place, m.Agency, m.Site, m.Category, m.PhotoCredit, m.Views, m.Comments];
        foreach (MetadataValue value in single.OfType<MetadataValue>().Concat(m.Bylines).Concat(m.Tags).Concat(m.Contacts))
        {
            Assert.That(page[value.Start..value.End], Is.EqualTo(value.Text));
        }
    }

    [Test]
    public void KindNames_ComeBack()
    {
        foreach (BoilerplateKind kind in Enum.GetValues<BoilerplateKind>())
        {
            Assert.That(BoilerplateKinds.TryParse(BoilerplateKinds.ToWireName(kind), out BoilerplateKind back), Is.True);
            Assert.That(back, Is.EqualTo(kind));
        }

        Assert.That(BoilerplateKinds.ToWireName(BoilerplateKind.ViewCounter), Is.EqualTo("view_counter"));
    }
}
