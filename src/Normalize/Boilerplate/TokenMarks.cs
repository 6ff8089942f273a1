namespace Normalize.Boilerplate;

/// <summary>Small facts about one token.</summary>
[Flags]
internal enum TokenMarks : ushort
{
    None = 0,

    /// <summary>Most letters are Latin.</summary>
    Latin = 1 << 0,

    /// <summary>Has a letter that Kazakh has and Russian has not.</summary>
    Kazakh = 1 << 1,

    /// <summary>The first letter is a capital.</summary>
    Upper = 1 << 2,

    /// <summary>Begins with an opening quotation mark or bracket.</summary>
    Opens = 1 << 3,

    /// <summary>Begins with a dash or hyphen.</summary>
    Dash = 1 << 4,

    /// <summary>Ends with a full stop, question mark, exclamation mark or ellipsis, closing marks aside.</summary>
    Stop = 1 << 5,

    /// <summary>Ends with a comma or semicolon.</summary>
    Comma = 1 << 6,

    /// <summary>Ends with a colon.</summary>
    Colon = 1 << 7,

    /// <summary>A sentence ends here: a <see cref="Stop"/> that is neither an abbreviation nor an initial.</summary>
    SentenceEnd = 1 << 8,

    /// <summary>Ends like a finite verb or a predicate.</summary>
    Finite = 1 << 9,

    /// <summary>A bare closing quotation mark of a quotation that is open; set and cleared by <see cref="WordMarker"/>.</summary>
    Closes = 1 << 10,

    /// <summary>A sign that sets page parts apart: a bar, a bullet, an arrow, the copyright sign.</summary>
    Separator = 1 << 11,

    /// <summary>Something was stripped before it; set only on what a first look left.</summary>
    BehindHole = 1 << 12,

    /// <summary>A phrase of the list may begin with this word.</summary>
    MayBegin = 1 << 13,

    /// <summary>Has a closing quotation mark, <c>»</c>, anywhere.</summary>
    Quote = 1 << 14,

    /// <summary>A word of letters with no sign before it that begins neither a phrase nor a date: it is nothing but a word.</summary>
    Plain = 1 << 15,
}
