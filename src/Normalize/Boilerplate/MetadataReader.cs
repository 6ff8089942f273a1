namespace Normalize.Boilerplate;

/// <summary>Reads what a page says about itself from its stripped spans, and the title from what stays.</summary>
internal static class MetadataReader
{
    public static DocumentMetadata Read(ReadOnlySpan<char> text, Page page)
    {
        MetadataValue? title = TitleReader.Read(text, page);
        if (page.Spans.Count == 0)
        {
            return title is null ? DocumentMetadata.Empty : new DocumentMetadata { Title = title };
        }

        var bylines = new List<MetadataValue>();
        var tags = new List<MetadataValue>();
        var contacts = new List<MetadataValue>();
        MetadataValue? date = null;
        MetadataValue? place = null;
        MetadataValue? agency = null;
        MetadataValue? site = null;
        MetadataValue? category = null;
        MetadataValue? photo = null;
        MetadataValue? views = null;
        MetadataValue? comments = null;
        int u = 0;
        foreach (BoilerplateSpan span in page.Spans.Span)
        {
            var part = new PagePart(text, page, span, ref u);
            switch (span.Kind)
            {
                case BoilerplateKind.Byline:
                    part.AddByline(bylines);
                    break;
                case BoilerplateKind.Date:
                    date = Fuller(date, part.Date());
                    break;
                case BoilerplateKind.Dateline:
                    part.Dateline(ref place, ref agency);
                    break;
                case BoilerplateKind.SiteName:
                    site ??= part.Site();
                    break;
                case BoilerplateKind.Category:
                    category ??= part.Unlabelled(UnitClass.Category);
                    break;
                case BoilerplateKind.PhotoCredit:
                    photo ??= part.Unlabelled(UnitClass.Photo);
                    break;
                case BoilerplateKind.ViewCounter:
                    views ??= part.Count(UnitClass.Views);
                    date = Fuller(date, part.Date());
                    break;
                case BoilerplateKind.CommentCounter:
                    comments ??= part.Count(UnitClass.CommentCount);
                    break;
                case BoilerplateKind.Tags:
                    part.AddTags(tags);
                    break;
                case BoilerplateKind.Contact:
                    part.AddContacts(contacts);
                    break;
            }
        }

        return new DocumentMetadata
        {
            Title = title,
            Bylines = bylines,
            Date = date,
            Place = place,
            Agency = agency,
            Site = site,
            Category = category,
            PhotoCredit = photo,
            Views = views,
            Comments = comments,
            Tags = tags,
            Contacts = contacts,
        };
    }

    /// <summary>The first date that names a year, else the first date.</summary>
    private static MetadataValue? Fuller(MetadataValue? known, MetadataValue? found) =>
        known is null || (found is not null && !NamesYear(known.Value) && NamesYear(found.Value)) ? found : known;

    private static bool NamesYear(MetadataValue date) => date.Normalized is { Length: > 4 } iso && char.IsAsciiDigit(iso[0]);
}
