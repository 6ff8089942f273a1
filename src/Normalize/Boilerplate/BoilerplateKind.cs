namespace Normalize;

/// <summary>What a stripped part of a page was. The names on the wire are the same in snake_case: <c>view_counter</c>.</summary>
public enum BoilerplateKind
{
    /// <summary>How often the page was read: <c>143 оқылды</c>.</summary>
    ViewCounter,

    /// <summary>How many comments it has.</summary>
    CommentCounter,

    /// <summary>Author, translator, compiler, with the label and the position.</summary>
    Byline,

    /// <summary>Origin of the picture.</summary>
    PhotoCredit,

    /// <summary>Section of the site.</summary>
    Category,

    /// <summary>Agency or place before the first sentence, or the place line under a signature.</summary>
    Dateline,

    /// <summary>A free-standing date.</summary>
    Date,

    /// <summary>Share buttons and calls to subscribe.</summary>
    Share,

    /// <summary>Comment forms, rating prompts.</summary>
    CommentPrompt,

    /// <summary>Name or motto of the site.</summary>
    SiteName,

    /// <summary>Links to other articles, with their headings, dates and counters.</summary>
    Related,

    /// <summary>Key words of the page.</summary>
    Tags,

    /// <summary>A free-standing credit of the source.</summary>
    SourceCredit,

    /// <summary>A second copy of the title.</summary>
    DuplicateTitle,

    /// <summary>A second copy of the lead.</summary>
    DuplicateLead,

    /// <summary>Editorial addresses, phones, e-mails.</summary>
    Contact,

    /// <summary>Navigation, legal notices, weather and rates, calendars, script residue.</summary>
    Other,
}
