namespace Normalize.Boilerplate;

/// <summary>Small facts about one unit.</summary>
[Flags]
internal enum UnitMarks : byte
{
    None = 0,

    /// <summary>Stands alone on its line; never set on a page of one line.</summary>
    WholeLine = 1,

    /// <summary>Ends with a colon.</summary>
    Colon = 2,

    /// <summary>A small letter follows: the sentence goes on.</summary>
    GoesOn = 4,

    /// <summary>A label that announces a page part by itself: firm, or weak with a colon or a line of its own.</summary>
    Announces = 8,

    /// <summary>Ends with a mark that ends a sentence.</summary>
    Stop = 16,

    /// <summary>Most letters are Latin.</summary>
    Latin = 32,
}
