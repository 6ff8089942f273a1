using Normalize.Boilerplate;
using Normalize.Characters;
using Normalize.Layout;
using Normalize.Ocr;
using Normalize.Punctuation;
using Normalize.Rules;
using Normalize.Spacing;
using Normalize.Transliteration;

namespace Normalize;

/// <summary>Turns options into groups of stages, in the order text meets them.</summary>
internal static class StageFactory
{
    public static StageGroup[] Create(NormalizerOptions options)
    {
        foreach (string id in options.DisabledRules.Concat(options.EnabledRules))
        {
            _ = RuleCatalog.Get(id);
        }

        var rules = new RuleSet(options.MaxSafety, options.DisabledRules, options.EnabledRules);
        StageRow[] repair = options.Repair ? Repair(rules) : [];
        StageRow[] strip = options.Strip ? [new([new BoilerplateStage(rules)])] : [];
        StageRow[] to = options.To is { } scheme ? [new([new TransliterationStage(new Transliterator(scheme), rules)])] : [];
        return
        [
            new(From(options, rules)),
            new(repair, StageGroup.Settling),
            new(strip),
            // A line reads differently once its boilerplate is gone.
            new(options.Strip ? repair : [], StageGroup.Settling, AfterChange: true),
            new(options.Punctuation is { } style ? [new([new PunctuationRepair(rules, style)])] : []),
            new(to),
        ];
    }

    private static StageRow[] From(NormalizerOptions options, RuleSet rules) =>
        options.From is { } from ? [new([new TransliterationStage(new Transliterator(from, TransliterationDirection.Reverse), rules)])]
        : options.DetectFrom ? [new([new DetectingStage(rules)])]
        : [];

    private static StageRow[] Repair(RuleSet rules)
    {
        var unwrap = new UnwrapRepair(rules);
        var ocr = new OcrRepair(rules);
        ITextStage[] words =
        [
            // Before spacing, which knows what to do with the hyphens that stood at line ends.
            .. unwrap.IsEnabled ? (ITextStage[])[unwrap] : [],
            new SpacingRepair(rules),
            .. ocr.IsEnabled ? (ITextStage[])[ocr] : [],
        ];
        return [new(CharacterRepair.Create(rules), static text => CharacterRepair.IndexOfFirstSuspect(text) < 0), new(words)];
    }
}
