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
        ITextStage[] repair = options.Repair ? [.. Repair(rules)] : [];
        ITextStage[] strip = options.Strip ? [new BoilerplateStage(rules)] : [];
        ITextStage[] to = options.To is { } scheme ? [new TransliterationStage(new Transliterator(scheme), rules)] : [];
        return
        [
            new(From(options, rules)),
            new(repair, StageGroup.Settling),
            new(strip),
            // A line reads differently once its boilerplate is gone.
            new(options.Strip ? repair : [], StageGroup.Settling, AfterChange: true),
            new(options.Punctuation is { } style ? [new PunctuationRepair(rules, style)] : []),
            new(to),
        ];
    }

    private static ITextStage[] From(NormalizerOptions options, RuleSet rules) =>
        options.From is { } from ? [new TransliterationStage(new Transliterator(from, TransliterationDirection.Reverse), rules)]
        : options.DetectFrom ? [new DetectingStage(rules)]
        : [];

    private static IEnumerable<ITextStage> Repair(RuleSet rules)
    {
        ITextStage[] characters = CharacterRepair.Create(rules);
        var unwrap = new UnwrapRepair(rules);
        var ocr = new OcrRepair(rules);
        return
        [
            new CharacterGate(characters.Length),
            .. characters,
            // Before spacing, which knows what to do with the hyphens that stood at line ends.
            .. unwrap.IsEnabled ? (ITextStage[])[unwrap] : [],
            new SpacingRepair(rules),
            .. ocr.IsEnabled ? (ITextStage[])[ocr] : [],
        ];
    }
}
