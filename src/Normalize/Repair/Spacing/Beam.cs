using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Normalize.Spacing;

/// <summary>
/// The cheapest ways to a place, and how far behind them another may lie: of ways under one kind of damage the dearer one
/// soon stays the dearer one, so that each state has a narrow beam of its own within the wide one of all.
/// </summary>
internal struct Beam
{
    private Vector256<float> _least;
    private float _best;

    public Beam()
    {
        _least = Vector256.Create(Region.Never);
        _best = Region.Never;
    }

    /// <summary>Takes note of a way.</summary>
    /// <param name="score">Its costs, a lane a region state.</param>
    /// <returns>The least of them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Add(Vector256<float> score)
    {
        float best = Lanes.Least(score);
        _least = Vector256.Min(_least, score);
        _best = MathF.Min(_best, best);
        return best;
    }

    /// <summary>True if a way is too dear in every state.</summary>
    /// <param name="score">Its costs so far.</param>
    /// <param name="slack">What may still make up for them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsBehind(Vector256<float> score, float slack = 0)
    {
        Vector256<float> most = Vector256.Min(_least + Vector256.Create(Costs.StateBeamWidth + slack), Vector256.Create(_best + Costs.BeamWidth + slack));
        return !Vector256.LessThanOrEqualAny(score, most);
    }

    /// <summary>True if a cost is too high whatever the state.</summary>
    public readonly bool IsBehind(float cost, float slack) => cost > _best + Costs.BeamWidth + slack;
}
