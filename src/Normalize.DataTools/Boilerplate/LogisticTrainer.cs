namespace Normalize.DataTools.Boilerplate;

/// <summary>One unit to learn from: its active features, what it is, and how much it counts.</summary>
internal sealed record Example(int[] Features, int Label, float Weight);

/// <summary>
/// Logistic regression by AdaGrad, one pass after the other in an order shuffled by a fixed seed: the same examples give the
/// same weights.
/// </summary>
internal sealed class LogisticTrainer(int features, int classes)
{
    private readonly float[] _weights = new float[features * classes];
    private readonly float[] _squares = new float[features * classes];

    public required int Passes { get; init; }

    public required float Rate { get; init; }

    /// <summary>Pull towards zero, for each visit of a feature.</summary>
    public required float Decay { get; init; }

    public float[] Train(IReadOnlyList<Example> examples)
    {
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        var random = new Random(20240);
        var scores = new float[classes];
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (int index in order)
            {
                if (classes == 1)
                {
                    Binary(examples[index]);
                }
                else
                {
                    Softmax(examples[index], scores);
                }
            }
        }

        return _weights;
    }

    private void Binary(Example example)
    {
        float sum = 0;
        foreach (int feature in example.Features)
        {
            sum += _weights[feature];
        }

        Update(example, 0, (1 / (1 + MathF.Exp(-sum)) - example.Label) * example.Weight);
    }

    private void Softmax(Example example, float[] scores)
    {
        Array.Clear(scores);
        foreach (int feature in example.Features)
        {
            for (int k = 0; k < classes; k++)
            {
                scores[k] += _weights[feature * classes + k];
            }
        }

        float max = scores.Max();
        float sum = 0;
        for (int k = 0; k < classes; k++)
        {
            sum += scores[k] = MathF.Exp(scores[k] - max);
        }

        for (int k = 0; k < classes; k++)
        {
            Update(example, k, (scores[k] / sum - (example.Label == k ? 1 : 0)) * example.Weight);
        }
    }

    private void Update(Example example, int k, float gradient)
    {
        foreach (int feature in example.Features)
        {
            int i = feature * classes + k;
            float g = gradient + Decay * _weights[i];
            _squares[i] += g * g;
            _weights[i] -= Rate * g / (1e-3f + MathF.Sqrt(_squares[i]));
        }
    }
}
