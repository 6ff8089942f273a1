using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Normalize.Spacing;

/// <summary>Arithmetic on costs with a lane for each region state.</summary>
internal static class Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Least(Vector256<float> v)
    {
        Vector128<float> half = Vector128.Min(v.GetLower(), v.GetUpper());
        half = Vector128.Min(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return MathF.Min(half[0], half[1]);
    }

    /// <summary>Of a cost for each old and new state, those of staying in a state.</summary>
    public static Vector256<float> Diagonal(Vector256<float>[] costs)
    {
        Vector256<float> result = Vector256.Create(Region.Never);
        for (int s = 0; s < Region.Count; s++)
        {
            result = result.WithElement(s, costs[s][s]);
        }

        return result;
    }

    /// <summary>A cost in every state but the clean one.</summary>
    public static Vector256<float> Damaged(float cost) => Vector256.Create(0, cost, cost, cost, cost, cost, 0, 0);

    /// <summary>Takes the lanes of another way that are cheaper.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Choose(ref Vector256<float> score, ref Vector256<int> back, Vector256<float> other, Vector256<int> otherBack)
    {
        Vector256<float> better = Vector256.LessThan(other, score);
        score = Vector256.Min(other, score);
        back = Vector256.ConditionalSelect(better.AsInt32(), otherBack, back);
    }
}
