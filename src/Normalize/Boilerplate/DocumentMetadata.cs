namespace Normalize;

/// <summary>What a page says about itself, each value with its place in the source text. Missing values are null or empty.</summary>
public sealed record DocumentMetadata
{
    /// <summary>A page that says nothing about itself.</summary>
    public static DocumentMetadata Empty { get; } = new();

    /// <summary>The title of the page; it stays in the text once.</summary>
    public MetadataValue? Title { get; init; }

    /// <summary>Authors, translators, compilers; <see cref="MetadataValue.Normalized"/> is the bare name.</summary>
    public IReadOnlyList<MetadataValue> Bylines { get; init; } = [];

    /// <summary>The date of publication; <see cref="MetadataValue.Normalized"/> is ISO 8601 as far as the page tells.</summary>
    public MetadataValue? Date { get; init; }

    /// <summary>The place a report comes from.</summary>
    public MetadataValue? Place { get; init; }

    /// <summary>The agency named in the dateline.</summary>
    public MetadataValue? Agency { get; init; }

    /// <summary>The name of the site.</summary>
    public MetadataValue? Site { get; init; }

    /// <summary>The section the page was filed under.</summary>
    public MetadataValue? Category { get; init; }

    /// <summary>Where the picture comes from.</summary>
    public MetadataValue? PhotoCredit { get; init; }

    /// <summary>How often the page was read; <see cref="MetadataValue.Normalized"/> is the number in ASCII digits.</summary>
    public MetadataValue? Views { get; init; }

    /// <summary>How many comments it has; <see cref="MetadataValue.Normalized"/> is the number in ASCII digits.</summary>
    public MetadataValue? Comments { get; init; }

    /// <summary>Key words.</summary>
    public IReadOnlyList<MetadataValue> Tags { get; init; } = [];

    /// <summary>Addresses, phones and e-mails of the editors.</summary>
    public IReadOnlyList<MetadataValue> Contacts { get; init; } = [];
}
