using Normalize.Rules;

namespace Normalize.Characters;

/// <summary>The steps of the characters room, in the order text meets them.</summary>
internal static class CharacterRepair
{
    public static ITextStage[] Create(RuleSet rules) =>
    [
        new InvisibleRepair(rules),
        new CompositionRepair(rules),
        new LookAlikeRepair(rules),
    ];

    /// <summary>The first character that any step may want to change, or -1: everything before it stays as it is.</summary>
    public static int IndexOfFirstSuspect(ReadOnlySpan<char> text) => PlainCharacters.WithoutLatin.IndexOfOther(text, 0);
}
