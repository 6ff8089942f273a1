using Normalize.Rules;

namespace Normalize;

/// <summary>Every rule of every stage.</summary>
public static class RuleCatalog
{
    /// <summary>All rules, by stage, then as their data files list them.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. CharactersRules.All, .. LayoutRules.All, .. SpacingRules.All, .. OcrRules.All, .. PunctuationRules.All, .. BoilerplateRules.All, .. TranslitRules.All];

    /// <summary>Finds a rule by its id.</summary>
    /// <exception cref="ArgumentException">There is no such rule; the message names the nearest ones.</exception>
    public static Rule Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        foreach (Rule rule in All)
        {
            if (rule.Id == id)
            {
                return rule;
            }
        }

        throw new ArgumentException($"There is no rule '{id}'; nearest: {string.Join(", ", NearestNames.Find(id, All.Select(rule => rule.Id)))}.", nameof(id));
    }
}
