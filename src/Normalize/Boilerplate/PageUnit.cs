namespace Normalize.Boilerplate;

/// <summary>The smallest part of a page that is kept or stripped as a whole.</summary>
internal struct PageUnit
{
    /// <summary>First token.</summary>
    public int First;

    /// <summary>Token behind the last.</summary>
    public int End;

    /// <summary>Index of the segment it belongs to.</summary>
    public int Segment;

    /// <summary>Index of the nearest announcing label at or before it; -1 when there is none.</summary>
    public int LabelBefore;

    /// <summary>Index of the nearest announcing label behind it; -1 when there is none.</summary>
    public int LabelBehind;

    /// <summary>Index of the same unit in what a first look saw, when it was copied from there; else -1.</summary>
    public int Known;

    public UnitClass Class;

    /// <summary>What <see cref="Class"/> belongs to; told by <see cref="UnitCounter"/>.</summary>
    public UnitGroup Group;
    public PhraseTrust Trust;

    /// <summary>Why it begins where it does.</summary>
    public Gap Left;

    /// <summary>The edge that a label, date, number or sign is to what stands beside it; <see cref="Gap.Space"/> for words.</summary>
    public Gap Own;
    public UnitMarks Marks;
    public RepeatRole Repeat;

    /// <summary>Log-odds of being boilerplate, from the model.</summary>
    public float Score;
    public bool Removed;

    /// <summary>The model has not yet been asked for the kind, which only matters when the unit is stripped.</summary>
    public bool AsksKind;

    /// <summary>A rule is certain that this is boilerplate, and of its kind.</summary>
    public bool Forced;

    /// <summary>Scratch of <see cref="UnitDecoder"/>: where the best way to each side came from.</summary>
    public byte Back;
    public BoilerplateKind Kind;

    public readonly bool IsLabel => Class is > UnitClass.None and <= UnitClass.Wiki;

    public readonly bool Has(UnitMarks mark) => (Marks & mark) != 0;
}
