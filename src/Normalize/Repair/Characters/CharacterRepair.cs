using Normalize.Rules;

namespace Normalize.Characters;

/// <summary>The steps of the characters room, in the order text meets them.</summary>
internal static class CharacterRepair
{
    public static ITextStage[] Create(RuleSet rules) =>
    [
        new EntityRepair(rules),
        new MojibakeRepair(rules),
        new InvisibleRepair(rules),
        new CompositionRepair(rules),
        new LookAlikeRepair(rules),
    ];

    /// <summary>
    /// The first character that any step wants to look at, or -1: then no step changes anything. Lines before the one it
    /// stands on stay as they are.
    /// </summary>
    public static int IndexOfFirstSuspect(ReadOnlySpan<char> text)
    {
        int other = PlainCharacters.WithoutLatin.IndexOfOther(text, 0);
        int misread = MojibakeScan.IndexOfSuspect(other < 0 ? text : text[..other], 0);
        return misread >= 0 ? misread : other;
    }
}
