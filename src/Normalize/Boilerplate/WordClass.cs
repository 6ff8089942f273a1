namespace Normalize.Boilerplate;

/// <summary>What a single word is by itself: the closed classes of <c>data/boilerplate/words.tsv</c>.</summary>
internal enum WordClass : byte
{
    None,

    /// <summary>A month, whole or shortened; the value is its number.</summary>
    Month,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>The word "year" after a number, <c>ж.</c>, <c>г.</c>.</summary>
    Year,

    /// <summary>A unit of time; the value is the ISO 8601 designator.</summary>
    TimeUnit,

    /// <summary>"Ago", or a word that dates by itself: today, yesterday; the value is the number of days back, 255 for "ago".</summary>
    Ago,

    /// <summary>A word that a full stop shortens without ending the sentence.</summary>
    Abbreviation,

    /// <summary>A conjunction, postposition or pronoun: the glue of sentences, not of menus.</summary>
    Function,

    /// <summary>A city or region a report may come from.</summary>
    Place,

    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>"Village", "district", "region": the last word of a place line.</summary>
    PlaceUnit,

    /// <summary>A word outlets use of themselves, their rights and their readers: editors, site, material, link, reserved.</summary>
    Notice,
}
