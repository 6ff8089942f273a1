namespace Normalize.Boilerplate;

/// <summary>What the boilerplate stage found on one page, beside its edits.</summary>
internal sealed class PageFindings
{
    /// <summary>The stripped parts, sorted; they do not overlap.</summary>
    public List<BoilerplateSpan> Spans { get; } = [];

    /// <summary>What the page says about itself.</summary>
    public DocumentMetadata Metadata { get; set; } = DocumentMetadata.Empty;

    /// <summary>Moves every place from the text the stage saw to the source, through the edits made before it.</summary>
    public void MapToSource(EditList before)
    {
        if (before.Count == 0)
        {
            return;
        }

        for (int i = 0; i < Spans.Count; i++)
        {
            (int start, int end) = before.MapRangeToSource(Spans[i].Start, Spans[i].End);
            Spans[i] = Spans[i] with { Start = start, End = end };
        }

        Metadata = Metadata with
        {
            Title = MapOrNull(Metadata.Title),
            Bylines = Map(Metadata.Bylines),
            Date = MapOrNull(Metadata.Date),
            Place = MapOrNull(Metadata.Place),
            Agency = MapOrNull(Metadata.Agency),
            Site = MapOrNull(Metadata.Site),
            Category = MapOrNull(Metadata.Category),
            PhotoCredit = MapOrNull(Metadata.PhotoCredit),
            Views = MapOrNull(Metadata.Views),
            Comments = MapOrNull(Metadata.Comments),
            Tags = Map(Metadata.Tags),
            Contacts = Map(Metadata.Contacts),
        };

        MetadataValue[] Map(IReadOnlyList<MetadataValue> values)
        {
            var mapped = new MetadataValue[values.Count];
            for (int i = 0; i < mapped.Length; i++)
            {
                mapped[i] = MapOne(values[i]);
            }

            return mapped;
        }

        MetadataValue MapOne(MetadataValue value)
        {
            (int start, int end) = before.MapRangeToSource(value.Start, value.End);
            return value with { Start = start, End = end };
        }

        MetadataValue? MapOrNull(MetadataValue? value) => value is { } v ? MapOne(v) : null;
    }
}
