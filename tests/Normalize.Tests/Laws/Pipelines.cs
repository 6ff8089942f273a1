namespace Normalize.Tests.Laws;

/// <summary>The sets of options the laws are tried on, by name.</summary>
internal static class Pipelines
{
    private static readonly NormalizerOptions s_off = new() { Repair = false, Strip = false };

    /// <summary>Sets of options that leave the script alone or write Cyrillic in another one and do nothing else.</summary>
    public static Dictionary<string, NormalizerOptions> Settled { get; } = new()
    {
        ["repair"] = NormalizerOptions.RepairOnly,
        ["repair and OCR"] = NormalizerOptions.RepairOnly with { MaxSafety = Safety.Heuristic },
        ["strip"] = NormalizerOptions.StripOnly,
        ["all"] = NormalizerOptions.Default,
        ["to Latin"] = s_off with { To = TransliterationScheme.Get("latn-2021-04") },
        ["to töte"] = s_off with { To = TransliterationScheme.Get("arab-tote") },
    };

    /// <summary>
    /// The others: their output is no input of theirs. Words left in Latin on purpose may be read as Kazakh by a second run
    /// from Latin, and a second repair of Latin text sees letters the first one saw as Cyrillic.
    /// </summary>
    public static Dictionary<string, NormalizerOptions> All { get; } = new(Settled)
    {
        ["all to Latin"] = NormalizerOptions.Default with { To = TransliterationScheme.Get("latn-2021-04") },
        ["from Latin"] = s_off with { From = TransliterationScheme.Get("latn-2018") },
        ["from any"] = s_off with { DetectFrom = true },
    };
}
