namespace Normalize.Boilerplate;

/// <summary>How much a label says by itself.</summary>
internal enum PhraseTrust : byte
{
    /// <summary>Nearly never part of prose.</summary>
    Firm,

    /// <summary>Part of prose as well; counts with a colon, on a line of its own or in a run of labels.</summary>
    Weak,

    /// <summary>Counts only among other labels: section names, places.</summary>
    Context,
}
