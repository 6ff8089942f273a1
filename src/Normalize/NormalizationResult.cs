namespace Normalize;

/// <summary>A normalised text and everything that happened to it.</summary>
public sealed class NormalizationResult
{
    internal NormalizationResult(string source, string text, EditList edits, DocumentMetadata metadata, IReadOnlyList<BoilerplateSpan> boilerplate)
    {
        Source = source;
        Text = text;
        Edits = edits;
        Metadata = metadata;
        Boilerplate = boilerplate;
    }

    /// <summary>The text that came in.</summary>
    public string Source { get; }

    /// <summary>The normalised text; the same instance as <see cref="Source"/> when nothing changed.</summary>
    public string Text { get; }

    /// <summary>Every change from <see cref="Source"/> to <see cref="Text"/>, the stages merged.</summary>
    public EditList Edits { get; }

    /// <summary>What the page says about itself, with places in <see cref="Source"/>; empty when nothing was stripped on purpose.</summary>
    public DocumentMetadata Metadata { get; }

    /// <summary>The stripped parts, sorted, with places in <see cref="Source"/>.</summary>
    public IReadOnlyList<BoilerplateSpan> Boilerplate { get; }
}
