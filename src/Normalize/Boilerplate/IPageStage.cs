using Normalize.Edits;

namespace Normalize.Boilerplate;

/// <summary>A stage that also reports what it took away and what the page says about itself.</summary>
internal interface IPageStage : ITextStage
{
    /// <summary>Adds the same edits as <see cref="ITextStage.Run"/>, and fills <paramref name="findings"/> with places in <paramref name="text"/>.</summary>
    void Run(ReadOnlySpan<char> text, EditBuilder edits, PageFindings findings);
}
