using Normalize.Rules;

namespace Normalize;

/// <summary>Turns options into stages, in the order text meets them.</summary>
internal static class StageFactory
{
    public static ITextStage[] Create(NormalizerOptions options)
    {
        var rules = new RuleSet(options.MaxSafety, options.DisabledRules, options.EnabledRules);
        var stages = new List<ITextStage>();
        _ = rules;
        return [.. stages];
    }
}
