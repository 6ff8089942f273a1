namespace Normalize;

/// <summary>
/// Stages that run one after the other. A group of more than one round starts over on its own output until nothing changes:
/// what one stage mended lets another see more, and a text that went through once must come out of a second run as it is.
/// </summary>
/// <param name="Rows">In the order text meets them.</param>
/// <param name="MaxRounds">The bound on the work: a text that still changes then stays as it is.</param>
/// <param name="AfterChange">Runs only if the group before it changed something.</param>
internal sealed record StageGroup(StageRow[] Rows, int MaxRounds = 1, bool AfterChange = false)
{
    /// <summary>
    /// Twice what was needed: after one round a second run changes 4 of the 6,628 development passages, after two none
    /// (Normalize.Evaluation -- spacing), nor any generated text of the laws. Text that needs no repair takes one.
    /// </summary>
    public const int Settling = 4;
}
