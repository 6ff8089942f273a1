namespace Normalize.Benchmarks;

/// <summary>How much there is to mend.</summary>
public enum TextState
{
    /// <summary>Nothing.</summary>
    Clean,

    /// <summary>A slip in one sentence of eight.</summary>
    SlightlyDamaged,

    /// <summary>Every letter stands apart.</summary>
    LetterSpaced,
}
