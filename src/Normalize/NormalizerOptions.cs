namespace Normalize;

/// <summary>What a <see cref="Normalizer"/> does. Immutable; make variants with <c>with</c>.</summary>
public sealed record NormalizerOptions
{
    /// <summary>Repair and boilerplate at <see cref="Safety.Conservative"/>; no transliteration.</summary>
    public static NormalizerOptions Default { get; } = new();

    /// <summary>Characters and spacing only; nothing is stripped.</summary>
    public static NormalizerOptions RepairOnly { get; } = new() { Strip = false };

    /// <summary>Boilerplate only; the text that stays is untouched.</summary>
    public static NormalizerOptions StripOnly { get; } = new() { Repair = false };

    /// <summary>Repair characters and spacing.</summary>
    public bool Repair { get; init; } = true;

    /// <summary>Strip boilerplate.</summary>
    public bool Strip { get; init; } = true;

    /// <summary>The least safe rules that may still run.</summary>
    public Safety MaxSafety { get; init; } = Safety.Conservative;

    /// <summary>Ids of rules that stay off.</summary>
    public IReadOnlyCollection<string> DisabledRules { get; init; } = [];

    /// <summary>Ids of rules that run although <see cref="MaxSafety"/> would keep them off.</summary>
    public IReadOnlyCollection<string> EnabledRules { get; init; } = [];

    /// <summary>The text is written in this scheme: bring it back to Cyrillic before everything else; null: it is not.</summary>
    public TransliterationScheme? From { get; init; }

    /// <summary>Tell the scheme of each text by its letters (<see cref="SchemeDetector"/>) and bring it back to Cyrillic.</summary>
    public bool DetectFrom { get; init; }

    /// <summary>Write quotation marks, dashes, ellipses and apostrophes in this style, after repair and stripping; null: leave them alone.</summary>
    public PunctuationStyle? Punctuation { get; init; }

    /// <summary>Transliterate the Cyrillic text into this scheme, after everything else; null: leave the script alone.</summary>
    public TransliterationScheme? To { get; init; }
}
