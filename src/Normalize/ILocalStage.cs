using Normalize.Edits;

namespace Normalize;

/// <summary>A stage that judges a place by what stands near it: text it has seen it need not see again but where that has changed.</summary>
internal interface ILocalStage : ITextStage
{
    /// <summary>
    /// As <see cref="ITextStage.Run"/>, for a text that differs from one this stage has run on in <paramref name="ranges"/> alone, ascending ones
    /// of <paramref name="text"/>, its own changes among them. Looks near those only.
    /// </summary>
    void RunAgain(ReadOnlySpan<char> text, ReadOnlySpan<TextRange> ranges, EditBuilder edits);
}
