using System.Runtime.Intrinsics;

namespace Normalize.Boilerplate;

/// <summary>
/// A linear model over <see cref="FeatureSpace"/>: one weight a feature says how much it speaks for boilerplate; for a few
/// families of features one weight a kind says for which.
/// </summary>
internal sealed partial class BoilerplateModel
{
    /// <summary>Weights are stored in units of 1/64: finer steps change no decision on the development pages.</summary>
    public const float Step = 1 / 64f;

    public const int Kinds = (int)BoilerplateKind.Other + 1;

    /// <summary>A vector for each feature: what it says about every kind but the last, against what it says about the last.</summary>
    public const int KindRow = Kinds - 1;

    // Sums over the features of a unit fit 16 bits.
    private static readonly int s_maxWeight = short.MaxValue / FeatureSpace.MaxActive;

    private static readonly Lazy<BoilerplateModel> s_default = new(static () => new BoilerplateModel(ShippedStrip, ShippedKinds));

    private readonly short[] _strip;
    private readonly short[] _kinds;

    /// <param name="strip">One weight a feature.</param>
    /// <param name="kinds">Kinds weights a feature of <see cref="FeatureSpace.KindSize"/>, kinds together.</param>
    public BoilerplateModel(ReadOnlySpan<short> strip, ReadOnlySpan<short> kinds)
    {
        if (strip.Length != FeatureSpace.Size || kinds.Length != FeatureSpace.KindSize * Kinds)
        {
            throw new ArgumentException($"{strip.Length} and {kinds.Length} weights; the features need {FeatureSpace.Size} and {FeatureSpace.KindSize * Kinds}.");
        }

        if (strip.ContainsAnyExceptInRange((short)-s_maxWeight, (short)s_maxWeight) || kinds.ContainsAnyExceptInRange((short)-s_maxWeight, (short)s_maxWeight))
        {
            throw new ArgumentException($"A weight lies outside -{s_maxWeight}..{s_maxWeight}.");
        }

        _strip = strip.ToArray();
        _kinds = new short[FeatureSpace.KindSize * KindRow];
        for (int feature = 0; feature < FeatureSpace.KindSize; feature++)
        {
            // Only differences tell which kind is highest, and half as many features as all tell kinds: these sums fit 16 bits too.
            ReadOnlySpan<short> row = kinds.Slice(feature * Kinds, Kinds);
            for (int kind = 0; kind < KindRow; kind++)
            {
                _kinds[feature * KindRow + kind] = (short)(row[kind] - row[KindRow]);
            }
        }
    }

    /// <summary>The shipped weights.</summary>
    public static BoilerplateModel Default => s_default.Value;

    /// <summary>What each feature adds to the log-odds of being boilerplate, in units of <see cref="Step"/>.</summary>
    public ReadOnlySpan<short> StripWeights => _strip;

    /// <summary>What each feature adds to each kind, <see cref="KindRow"/> weights a feature.</summary>
    public ReadOnlySpan<short> KindRows => _kinds;

    /// <summary>The kind with the highest sum, the first of several.</summary>
    /// <param name="sums">What the features add to each kind; <see cref="BoilerplateKind.Other"/>, the last, stands at 0.</param>
    public static BoilerplateKind KindOf(Vector256<short> sums)
    {
        // The kind stands below its sum, the earlier the higher.
        Vector256<int> best = Vector256.Max(Ranked(Vector256.WidenLower(sums), 0), Ranked(Vector256.WidenUpper(sums), 8));
        Vector128<int> four = Vector128.Max(best.GetLower(), best.GetUpper());
        int top = Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
        return top < 0 ? BoilerplateKind.Other : (BoilerplateKind)(KindRow - 1 - (top & (KindRow - 1)));
    }

    private static Vector256<int> Ranked(Vector256<int> sums, int kind) =>
        sums * KindRow + Vector256.Create(KindRow - 1 - kind) - Vector256<int>.Indices;
}
