using Normalize.Boilerplate;
using Normalize.Characters;
using Normalize.Layout;
using Normalize.Ocr;
using Normalize.Punctuation;
using Normalize.Rules;
using Normalize.Spacing;
using Normalize.Tests.Transliteration;
using Normalize.Transliteration;

namespace Normalize.Tests.Laws;

/// <summary>One stage of the house: how it is built from rules, and how a text becomes one that gives it work.</summary>
internal sealed record StageCase(string Name, Func<RuleSet, ITextStage> Build, Func<string, string> Prepare)
{
    private static readonly string[] s_readable = [.. TransliterationScheme.All.Where(s => s.IsReadOnly).Select(s => s.Id)];

    /// <summary>Every stage, and those of transliteration for every scheme, mode and direction.</summary>
    public static IEnumerable<StageCase> All =>
    [
        .. CharacterRepair.Create(RuleSet.Default).Select((stage, i) => Repair(stage.GetType().Name, rules => CharacterRepair.Create(rules)[i])),
        Repair(nameof(UnwrapRepair), rules => new UnwrapRepair(rules)),
        Repair(nameof(SpacingRepair), rules => new SpacingRepair(rules)),
        Repair(nameof(OcrRepair), rules => new OcrRepair(rules)),
        Repair(nameof(BoilerplateStage), rules => new BoilerplateStage(rules)),
        .. Enum.GetValues<PunctuationStyle>().Select(style => Repair($"{nameof(PunctuationRepair)} {style}", rules => new PunctuationRepair(rules, style))),
        .. AllSchemes.Ids.Select(id => Repair($"to {id}", rules => new TransliterationStage(new Transliterator(TransliterationScheme.Get(id)), rules))),
        .. AllSchemes.Ids.Concat(s_readable).Select(id => Back($"from {id}", id, rules => new TransliterationStage(new Transliterator(TransliterationScheme.Get(id), TransliterationDirection.Reverse), rules))),
        Back("from any", "latn-2018", rules => new DetectingStage(rules)),
    ];

    public override string ToString() => Name;

    private static StageCase Repair(string name, Func<RuleSet, ITextStage> build) => new(name, build, static text => text);

    /// <summary>A stage that reads a scheme gets text written in it; a scheme that is only read is written by its mapping.</summary>
    private static StageCase Back(string name, string id, Func<RuleSet, ITextStage> build)
    {
        var writer = new Lazy<Transliterator>(() => new Transliterator(TransliterationScheme.Get(id), SimdLevel.Scalar));
        return new StageCase(name, build, text => writer.Value.Transliterate(text));
    }
}
