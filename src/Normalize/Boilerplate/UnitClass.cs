namespace Normalize.Boilerplate;

/// <summary>What a unit of a page is: the class of its label, else its shape. The first values equal <see cref="PhraseClass"/>.</summary>
internal enum UnitClass : byte
{
    None,
    Byline,
    Category,
    Comment,
    CommentCount,
    Contact,
    Cookie,
    DateLabel,
    Document,
    Language,
    Legal,
    Login,
    Meta,
    Motto,
    Nav,
    Network,
    Photo,
    Placeholder,
    Position,
    Press,
    Rating,
    ReadTime,
    Related,
    Script,
    Section,
    Share,
    Shop,
    Source,
    Subscribe,
    Tags,
    Views,
    Widget,
    Wiki,

    /// <summary>A date or a time of day.</summary>
    Date,

    /// <summary>A number with no word behind it that it could count.</summary>
    Number,

    /// <summary>Several numbers in a row.</summary>
    Numbers,
    Phone,
    Email,
    Url,
    Domain,

    /// <summary>Template or script residue.</summary>
    Code,

    /// <summary>A bar, bullet, arrow or dash by itself.</summary>
    Symbol,

    /// <summary>The copyright sign with what clings to it.</summary>
    Copyright,

    /// <summary><c>Айгүл СЕРІКҚЫЗЫ</c>.</summary>
    NameCaps,

    /// <summary><c>Т. Әбен</c>, <c>Г.Жұмаділдаева</c>.</summary>
    NameInitial,

    /// <summary>One capitalised word.</summary>
    Capital,

    /// <summary>Two capitalised words: a name, often.</summary>
    TwoCapitals,

    /// <summary>Three or more capitalised words.</summary>
    Capitals,

    /// <summary>One word in capitals.</summary>
    CapsWord,

    /// <summary>Several words in capitals.</summary>
    CapsRun,

    /// <summary>A capitalised word, then one or two small ones.</summary>
    CapitalLower,

    /// <summary>A capitalised word, then three or more small ones.</summary>
    CapitalLowers,

    /// <summary>One or two small words.</summary>
    Lower,

    /// <summary>Three or more small words.</summary>
    Lowers,

    /// <summary>Latin words.</summary>
    Latin,

    /// <summary>Figures and letters: <c>№15439-ИА</c>.</summary>
    MixedNumber,
}
