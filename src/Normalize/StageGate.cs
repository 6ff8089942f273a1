using Normalize.Edits;

namespace Normalize;

/// <summary>Stands before stages that one scan can tell to have nothing to do; it changes nothing itself.</summary>
/// <param name="guarded">How many stages behind it it stands for.</param>
internal abstract class StageGate(int guarded) : ITextStage
{
    public int Guarded => guarded;

    /// <summary>True only if none of the stages would change the text.</summary>
    public abstract bool IsClean(ReadOnlySpan<char> text);

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
    }
}
