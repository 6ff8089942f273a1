using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>Trains the letter n-grams: Witten–Bell interpolation over weighted word types, then the rare n-grams are cut.</summary>
internal sealed class LetterTrainer
{
    private readonly Dictionary<ulong, double>[] _counts = [.. Enumerable.Range(0, LetterModel.Order + 1).Select(_ => new Dictionary<ulong, double>())];
    private readonly Dictionary<ulong, (double Total, int Types)>[] _contexts = [.. Enumerable.Range(0, LetterModel.Order + 1).Select(_ => new Dictionary<ulong, (double, int)>())];

    /// <summary>N-grams kept in the file, and how many there were.</summary>
    public int Kept { get; private set; }
    public int Seen { get; private set; }

    public void Add(byte[] word, double weight)
    {
        ulong history = 0;
        for (int i = 0; i <= word.Length; i++)
        {
            int letter = i < word.Length ? word[i] : LetterCode.Edge;
            ulong gram = (history << LetterCode.Bits) | (uint)letter;
            // i letters and the edge before them are behind this letter.
            for (int order = 1; order <= Math.Min(LetterModel.Order, i + 2); order++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts[order], LetterModel.Key(gram, order), out _) += weight;
            }

            history = gram;
        }
    }

    /// <param name="cut">N-grams above the dense orders that weigh less are left out.</param>
    public (byte[] Dense, byte[] Grams, byte[] Backoffs) Build(double cut)
    {
        for (int order = 1; order <= LetterModel.Order; order++)
        {
            foreach ((ulong gram, double weight) in _counts[order])
            {
                ref (double Total, int Types) context = ref CollectionsMarshal.GetValueRefOrAddDefault(_contexts[order], ContextOf(gram, order), out _);
                context.Total += weight;
                context.Types++;
            }

            Seen += _counts[order].Count;
        }

        const int n = LetterCode.Count;
        var dense = new byte[LetterModel.DenseBytes];
        for (int a = 0; a < n; a++)
        {
            dense[a] = Quantizer.Cost(Probability((ulong)a, 1));
            for (int b = 0; b < n; b++)
            {
                dense[n + (a * n) + b] = Quantizer.Cost(Probability(Pack(a, b), 2));
                for (int c = 0; c < n; c++)
                {
                    dense[n + (n * n) + (((a * n) + b) * n) + c] = Quantizer.Cost(Probability((Pack(a, b) << LetterCode.Bits) | (uint)c, 3));
                }
            }
        }

        var grams = new Dictionary<ulong, byte>();
        var keptMass = new Dictionary<ulong, (double High, double Low)>();
        for (int order = LetterModel.DenseOrder + 1; order <= LetterModel.Order; order++)
        {
            foreach ((ulong key, double weight) in _counts[order].OrderBy(static e => e.Key))
            {
                ulong gram = Letters(key);
                if (weight < cut || (order > LetterModel.DenseOrder + 1 && !grams.ContainsKey(LetterModel.Key(gram, order - 1))))
                {
                    continue;
                }

                double probability = Probability(gram, order);
                grams[key] = Quantizer.Cost(probability);
                ref (double High, double Low) mass = ref CollectionsMarshal.GetValueRefOrAddDefault(keptMass, LetterModel.Key(gram >> LetterCode.Bits, order - 1), out _);
                mass.High += probability;
                mass.Low += Probability(gram, order - 1);
            }
        }

        // What the n-grams that were kept leave over goes to the lower order.
        IEnumerable<KeyValuePair<ulong, byte>> backoffs = keptMass.Select(static e =>
            KeyValuePair.Create(e.Key, Quantizer.Cost(Math.Max(1 - e.Value.High, 1e-4) / Math.Max(1 - e.Value.Low, 1e-4))));
        Kept = grams.Count;
        return (dense, PackedTableBuilder.Build(grams), PackedTableBuilder.Build(backoffs));
    }

    private double Probability(ulong gram, int order)
    {
        double lower = order == 1 ? 1.0 / LetterCode.Count : Probability(gram & ((1UL << ((order - 1) * LetterCode.Bits)) - 1), order - 1);
        if (!_contexts[order].TryGetValue(ContextOf(LetterModel.Key(gram, order), order), out (double Total, int Types) context))
        {
            return lower;
        }

        double count = _counts[order].GetValueOrDefault(LetterModel.Key(gram, order));
        return (count + (context.Types * lower)) / (context.Total + context.Types);
    }

    private static ulong ContextOf(ulong key, int order) => LetterModel.Key(Letters(key) >> LetterCode.Bits, order - 1);

    private static ulong Letters(ulong key) => key & ((1UL << 48) - 1);

    private static ulong Pack(int a, int b) => ((ulong)a << LetterCode.Bits) | (uint)b;
}
