using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>Turns counts of class pairs into how much more likely a class is behind a context than anywhere.</summary>
internal static class ClassTrainer
{
    /// <summary>Taken from every count (prototype: .6 to .9 measured alike).</summary>
    private const double Discount = 0.8;

    /// <summary>No context makes a class less likely than this (prototype).</summary>
    private const double Floor = 0.02;

    /// <summary>Pairs seen less often are left out (prototype: costs no accuracy, halves the tables).</summary>
    private const int Least = 2;

    public static (byte[] Pairs, byte[] Backoffs) Build(CorpusCounts counts)
    {
        var pairs = new Dictionary<ulong, byte>();
        var backoffs = new Dictionary<ulong, byte>();
        var ratios = new Dictionary<(ulong, uint), double>();
        var lefts = new Dictionary<ulong, double>();
        double total = counts.Total;
        // Single contexts first: the pairs of contexts lean on them.
        foreach (bool paired in (bool[])[false, true])
        {
            ((ulong Context, uint Class) Key, int Count)[] kept = [.. counts.ClassPairs
                .Where(e => e.Value >= Least && TokenClass.IsPair(e.Key.Context) == paired)
                .Select(static e => (e.Key, e.Value))
                .OrderBy(static e => e.Key)];
            foreach (((ulong context, _), int count) in kept)
            {
                ref double left = ref CollectionsMarshal.GetValueRefOrAddDefault(lefts, context, out bool known);
                left = (known ? left : 1) - ((count - Discount) / counts.ContextTotals[context]);
            }

            foreach (((ulong context, uint next), int count) in kept)
            {
                double share = (count - Discount) / counts.ContextTotals[context] / (counts.ClassTotals[next] / total);
                double ratio = share + (lefts[context] * (paired ? Lower(TokenClass.Shorter(context), next) : 1));
                ratios[(context, next)] = ratio;
                pairs[WordModel.ClassKey(context, next)] = Quantizer.Ratio(Math.Max(ratio, Floor));
            }
        }

        foreach ((ulong context, double left) in lefts)
        {
            backoffs[context] = Quantizer.Ratio(Math.Max(left, Floor));
        }

        return (PackedTableBuilder.Build(pairs), PackedTableBuilder.Build(backoffs));

        double Lower(ulong context, uint next) =>
            ratios.TryGetValue((context, next), out double ratio) ? ratio : lefts.GetValueOrDefault(context, 1);
    }
}
