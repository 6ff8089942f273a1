namespace Normalize.Spacing;

/// <summary>Kinds of evidence the decoder can be made to do without, to measure what each is worth.</summary>
[Flags]
internal enum Evidence
{
    None = 0,

    /// <summary>The damage may change along the text; without it, a window is read as damaged one way throughout.</summary>
    RegionChanges = 1,

    /// <summary>Gaps wider than one space.</summary>
    GapWidth = 2,

    /// <summary>Hyphens left out of words, dashes read as hyphens, lost hyphens put back.</summary>
    HyphenArcs = 4,

    /// <summary>Letters of capitalised words as those of names.</summary>
    NameLetters = 8,

    All = RegionChanges | GapWidth | HyphenArcs | NameLetters,
}
