namespace Normalize;

/// <summary>How a text is to be punctuated: one way for its quotation marks, dashes, ellipses and apostrophes.</summary>
public enum PunctuationStyle
{
    /// <summary>
    /// «…», inside them “…”; – between spaces; …; ’. The quotation marks are those of Unicode CLDR for the locale kk and, on
    /// 3,012 clean lines, three of four pairs; there – is thrice as common as —.
    /// </summary>
    Kazakh,

    /// <summary>“…”, inside them ‘…’; – between spaces; …; ’. The quotation marks of Unicode CLDR for the locale en.</summary>
    English,

    /// <summary>"…" at every depth; - between spaces; ...; '. For keyboards, search and old systems.</summary>
    Ascii,
}
