namespace Normalize;

/// <summary>How sure a rule is of what it changes, from surest to least sure.</summary>
public enum Safety
{
    /// <summary>Nothing a reader could see is lost: composition, invisible characters, doubled spaces.</summary>
    Lossless,

    /// <summary>Changes words or removes page parts where the evidence leaves little doubt. The default.</summary>
    Conservative,

    /// <summary>A good guess: OCR letter confusions and the like. Asked for, never on by itself.</summary>
    Heuristic,
}
