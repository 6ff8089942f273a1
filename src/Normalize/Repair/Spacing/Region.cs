using System.Runtime.Intrinsics;

namespace Normalize.Spacing;

/// <summary>
/// How the text was damaged around a word: the states the decoder moves through, and what each makes of a gap. A state
/// stays the same inside a word and may change at a true space only. The figures are those of a prototype, where they
/// measured flat within a factor of two.
/// </summary>
internal static class Region
{
    public const int Clean = 0;

    /// <summary>Letter-spaced; word gaps look like letter gaps.</summary>
    public const int Spaced = 1;

    /// <summary>Letter-spaced; word gaps are wider.</summary>
    public const int SpacedWide = 2;

    /// <summary>Letters one, syllables two, words three spaces apart.</summary>
    public const int Syllables = 3;

    /// <summary>Broken into pieces of several letters.</summary>
    public const int Pieces = 4;

    /// <summary>The same, with wide word gaps.</summary>
    public const int PiecesWide = 5;

    public const int Count = 6;

    /// <summary>Lanes without a state.</summary>
    public const float Never = 1e9f;

    private const double LeaveClean = 0.002;
    private const double Return = 0.2;
    private const double Cross = 0.01;

    /// <summary>A text begins outside the clean state this often.</summary>
    private const double BeginDamaged = 0.01;

    /// <summary>Shares of the damaged states among texts that leave the clean one.</summary>
    private static readonly double[] s_shares = [0, 0.45, 0.15, 0.05, 0.30, 0.05];

    // By gap: none, single, double, wide, line break, soft hyphen with space.
    private static readonly double[][] s_inside =
    [
        [1, 1e-5, 5e-7, 1e-7, 2e-7, 0.9],
        [0.02, 0.965, 0.01, 0.001, 0.0005, 0.9],
        [0.02, 0.955, 0.02, 0.002, 0.0005, 0.9],
        [0.02, 0.6, 0.37, 0.005, 0.0005, 0.9],
        [0.6, 0.4, 0.003, 0.0005, 0.0005, 0.9],
        [0.6, 0.4, 0.003, 0.0005, 0.0005, 0.9],
    ];

    private static readonly double[][] s_between =
    [
        [3e-8, 0.97, 0.015, 0.003, 0.012, 1e-5],
        [0.002, 0.9, 0.04, 0.01, 0.05, 1e-5],
        [0.0005, 0.05, 0.75, 0.15, 0.05, 1e-5],
        [0.0003, 0.003, 0.06, 0.88, 0.05, 1e-5],
        [0.0005, 0.93, 0.02, 0.005, 0.045, 1e-5],
        [0.0003, 0.03, 0.88, 0.05, 0.04, 1e-5],
    ];

    /// <summary>Costs of a gap inside a word or at a place without a true space, by gap, a lane a state.</summary>
    public static Vector256<float>[] Inside { get; } = BuildInside(-1, 0);

    /// <summary>The same beside a mark: in clean text a space too many there is not rare.</summary>
    public static Vector256<float>[] BesideMark { get; } = BuildInside(Costs.SpaceBesideMark, Costs.LineBreakBesideMark);

    /// <summary>The same beside a hyphen that belongs to a word.</summary>
    public static Vector256<float>[] BesideHyphen { get; } = BuildInside(Costs.SpaceBesideHyphen, 0);

    /// <summary>Costs of a true space with a gap: by gap, by old state, a lane a new state.</summary>
    public static Vector256<float>[][] Space { get; } = BuildSpace();

    /// <summary>Costs of going over from one state to another: by old state, a lane a new state.</summary>
    public static Vector256<float>[] Moves { get; } = [.. Enumerable.Range(0, Count).Select(from => Lanes(to => Move(from, to)))];

    /// <summary>Costs of beginning in a state, for a paragraph and for a window inside one.</summary>
    public static Vector256<float> Begin { get; } = BuildBegin(BeginDamaged);
    public static Vector256<float> BeginInside { get; } = BuildBegin(LeaveClean);

    private static Vector256<float>[] BuildInside(float exception, float lineBreak)
    {
        var costs = new Vector256<float>[Gap.Count];
        for (int gap = 0; gap < Gap.Count; gap++)
        {
            int g = gap == Gap.Missing ? Gap.None : gap;
            costs[gap] = Lanes(s => s == Clean && exception >= 0 && g is not (Gap.None or Gap.Soft)
                ? exception + (g == Gap.Line ? lineBreak : 0)
                : -Math.Log(s_inside[s][g]) + (s is Pieces or PiecesWide && exception >= 0 && g is not (Gap.None or Gap.Soft) ? Costs.PieceBesideMark : 0));
        }

        return costs;
    }

    private static Vector256<float>[][] BuildSpace()
    {
        var costs = new Vector256<float>[Gap.Count][];
        for (int gap = 0; gap < Gap.Count; gap++)
        {
            int g = gap == Gap.Missing ? Gap.None : gap;
            costs[gap] = new Vector256<float>[Count];
            for (int from = 0; from < Count; from++)
            {
                int old = from;
                costs[gap][from] = Lanes(to => Move(old, to) + (gap == Gap.Missing && old == Clean && to == Clean
                    ? Costs.SpaceMissingAfterMark
                    : -Math.Log(Math.Max(s_between[old][g], s_between[to][g]))));
            }
        }

        return costs;
    }

    private static double Move(int from, int to)
    {
        if (from == to)
        {
            return -Math.Log(from == Clean ? 1 - LeaveClean : 1 - Return - (Cross * (Count - 2)));
        }

        return -Math.Log(from == Clean ? LeaveClean * s_shares[to] : to == Clean ? Return : Cross);
    }

    private static Vector256<float> BuildBegin(double damaged) =>
        Lanes(s => -Math.Log(s == Clean ? 1 - damaged : damaged * s_shares[s]));

    private static Vector256<float> Lanes(Func<int, double> cost)
    {
        Span<float> lanes = stackalloc float[Vector256<float>.Count];
        for (int i = 0; i < lanes.Length; i++)
        {
            lanes[i] = i < Count ? (float)cost(i) : Never;
        }

        return Vector256.Create<float>(lanes);
    }
}
