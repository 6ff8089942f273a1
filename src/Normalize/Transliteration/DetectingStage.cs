using System.Collections.Concurrent;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Transliteration;

/// <summary>The way back to Cyrillic from whatever scheme a text is written in; text in no scheme stays.</summary>
internal sealed class DetectingStage(RuleSet rules) : ITextStage
{
    private readonly ConcurrentDictionary<TransliterationScheme, TransliterationStage> _stages = new();

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        if (SchemeDetector.Detect(text) is { } scheme)
        {
            _stages.GetOrAdd(scheme, Stage).Run(text, edits);
        }
    }

    private TransliterationStage Stage(TransliterationScheme scheme) =>
        new(new Transliterator(scheme, TransliterationDirection.Reverse), rules);
}
