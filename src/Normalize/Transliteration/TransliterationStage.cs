using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Transliteration;

/// <summary>Transliteration as a stage of the pipeline: one edit for each word that changes.</summary>
internal sealed class TransliterationStage : ITextStage
{
    private readonly ITextStage? _stage;

    public TransliterationStage(Transliterator transliterator, RuleSet rules)
    {
        Rule rule = transliterator.Direction == TransliterationDirection.Forward ? TranslitRules.Forward : TranslitRules.Reverse;
        _stage = rules.IsEnabled(rule) ? transliterator.Engine.CreateStage(rule) : null;
        Direct = _stage is null ? null : transliterator;
    }

    /// <summary>Gives the same text as the edits, without listing them; null when the rule is off.</summary>
    public Transliterator? Direct { get; }

    public void Run(ReadOnlySpan<char> text, EditBuilder edits) => _stage?.Run(text, edits);
}
