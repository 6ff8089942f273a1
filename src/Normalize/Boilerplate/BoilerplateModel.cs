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

        _strip = strip.ToArray();
        _kinds = kinds.ToArray();
    }

    /// <summary>The shipped weights.</summary>
    public static BoilerplateModel Default => s_default.Value;

    /// <summary>Log-odds of being boilerplate.</summary>
    public float Score(ReadOnlySpan<int> features)
    {
        int sum = 0;
        foreach (int feature in features)
        {
            sum += _strip[feature];
        }

        return sum * Step;
    }

    /// <summary>Adds what the features say for each kind.</summary>
    public void AddKinds(ReadOnlySpan<int> features, Span<int> scores)
    {
        foreach (int feature in features)
        {
            if (feature < FeatureSpace.KindSize)
            {
                ReadOnlySpan<short> weights = _kinds.AsSpan(feature * Kinds, Kinds);
                for (int k = 0; k < Kinds; k++)
                {
                    scores[k] += weights[k];
                }
            }
        }
    }
}
