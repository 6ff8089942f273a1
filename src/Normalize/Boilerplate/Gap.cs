namespace Normalize.Boilerplate;

/// <summary>What stands between a token and the one before it; for a unit, why it begins where it does. Firmest first.</summary>
internal enum Gap : byte
{
    /// <summary>The begin or end of the page.</summary>
    Page,

    /// <summary>An empty line.</summary>
    Paragraph,

    /// <summary>A line break.</summary>
    Line,

    /// <summary>The end of a sentence.</summary>
    Sentence,

    /// <summary>The edge of a repeated passage.</summary>
    Repeat,

    /// <summary>The edge of a phrase of the list.</summary>
    Label,

    /// <summary>The edge of a date.</summary>
    Date,

    /// <summary>The edge of a number, address or telephone number.</summary>
    Number,

    /// <summary>A bar, bullet or the like.</summary>
    Symbol,

    /// <summary>No gap at all: two words run together.</summary>
    Glue,

    /// <summary>A capital after a small letter.</summary>
    Capital,

    /// <summary>Another script or case pattern begins.</summary>
    Case,

    /// <summary>White space inside a run of words.</summary>
    Space,
}
