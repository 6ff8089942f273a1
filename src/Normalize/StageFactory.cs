using Normalize.Boilerplate;
using Normalize.Characters;
using Normalize.Layout;
using Normalize.Ocr;
using Normalize.Rules;
using Normalize.Spacing;
using Normalize.Transliteration;

namespace Normalize;

/// <summary>Turns options into stages, in the order text meets them.</summary>
internal static class StageFactory
{
    public static ITextStage[] Create(NormalizerOptions options)
    {
        foreach (string id in options.DisabledRules.Concat(options.EnabledRules))
        {
            _ = RuleCatalog.Get(id);
        }

        var rules = new RuleSet(options.MaxSafety, options.DisabledRules, options.EnabledRules);
        var stages = new List<ITextStage>();
        if (options.From is { } from)
        {
            stages.Add(new TransliterationStage(new Transliterator(from, TransliterationDirection.Reverse), rules));
        }
        else if (options.DetectFrom)
        {
            stages.Add(new DetectingStage(rules));
        }

        if (options.Repair)
        {
            stages.AddRange(CharacterRepair.Create(rules));
            var unwrap = new UnwrapRepair(rules);
            if (unwrap.IsEnabled)
            {
                // Before spacing, which knows what to do with the hyphens that stood at line ends.
                stages.Add(unwrap);
            }

            stages.Add(new SpacingRepair(rules));
            var ocr = new OcrRepair(rules);
            if (ocr.IsEnabled)
            {
                stages.Add(ocr);
            }
        }

        if (options.Strip)
        {
            stages.Add(new BoilerplateStage(rules));
        }

        if (options.To is { } scheme)
        {
            stages.Add(new TransliterationStage(new Transliterator(scheme), rules));
        }

        return [.. stages];
    }
}
