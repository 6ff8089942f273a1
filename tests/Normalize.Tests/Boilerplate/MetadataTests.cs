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

    [TestCase(true)]
    [TestCase(false)]
    public void FullPage_TellsEverything(bool lines)
    {
        string page = lines ? Pages.Labelled : Pages.Labelled.Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
        DocumentMetadata m = Strip.Findings(page).Metadata;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines ? m.Title?.Text : Pages.Title, Is.EqualTo(Pages.Title));
            Assert.That(m.Category?.Normalized, Is.EqualTo("Мәдениет"));
            Assert.That(m.Date?.Normalized, Is.EqualTo("2023-05-12T14:05"));
            Assert.That(m.Views?.Normalized, Is.EqualTo("1204"));
            Assert.That(m.Comments?.Normalized, Is.EqualTo("3"));
            Assert.That(m.PhotoCredit?.Normalized, Is.EqualTo("ашық дереккөз"));
            Assert.That(m.Bylines.Select(b => (b.Normalized, b.Role)), Is.EqualTo(new[] { ("Сәуле Оразбекова", "Автор") }));
            Assert.That(m.Tags.Select(t => t.Text), Is.EqualTo(new[] { "кітапхана", "оқырман" }));
            Assert.That(m.Contacts.Select(c => c.Text), Is.EquivalentTo(new[] { "+7 700 000 00 00", "info@a.kz" }));
        }

        Assert.That(Strip.Text(page), Is.EqualTo(lines ? Pages.Title + "\n\n" + Pages.Body : Pages.Title + " " + Pages.Body.Replace("\n\n", " ", StringComparison.Ordinal)));
    }

    [TestCase("2 сағат бұрын", "-PT2H")]
    [TestCase("12 мая 2023", "2023-05-12")]
    [TestCase("May 12, 2023", "2023-05-12")]
    [TestCase("12.05.2023 14:05", "2023-05-12T14:05")]
    [TestCase("2023 жылғы 12 мамыр", "2023-05-12")]
    public void Date_OfThePage_IsIso8601(string date, string iso)
    {
        DocumentMetadata m = Strip.Findings($"{Pages.Title}\n\n{date}\n\n{Pages.Body}").Metadata;
        Assert.That(m.Date?.Normalized, Is.EqualTo(iso));
        Assert.That(m.Date?.Text, Is.EqualTo(date));
    }

    [TestCase(Pages.Labelled)]
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
