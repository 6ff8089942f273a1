using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>Which words, and which stems, stand side by side.</summary>
internal sealed partial class ModelBuilder
{
    /// <summary>How often a compound counts as seen for each word list that has it.</summary>
    private const double ListedCompoundCount = 1;

    /// <summary>A form written with a hyphen this many times as often as without is a slip without: <c>қарымқатынас</c>.</summary>
    private const int SlipRatio = 10;

    /// <summary>Pairs of stems seen less often, or less often than this many times by chance, are left out.</summary>
    private const int LeastStemPair = 2;
    private const double LeastStemRatio = 3;

    private const double PairDiscount = 0.8;

    /// <summary>Word pairs seen less often are left out: they could give passages of the text away.</summary>
    private const int LeastPair = 2;

    /// <summary>Compounds that lost their hyphen in the corpus.</summary>
    private static HashSet<string> FindSlips(CorpusCounts counts)
    {
        var slips = new HashSet<string>(StringComparer.Ordinal);
        foreach (((int previous, int next), int count) in counts.Pairs)
        {
            if (count >= SlipRatio && previous >= CorpusCounts.HyphenBit && next >= 0)
            {
                string solid = counts.Words[previous & (CorpusCounts.HyphenBit - 1)] + counts.Words[next];
                int seen = counts.Ids.TryGetValue(solid, out int id) ? counts.WordCounts[id] : 0;
                if (seen * SlipRatio <= count)
                {
                    slips.Add(solid);
                }
            }
        }

        return slips;
    }

    /// <summary>Pairs of the corpus by new numbers, those of compounds with what the word lists add to them, and the totals.</summary>
    private (Dictionary<(int First, int Second), double> Pairs, Dictionary<int, double> Totals) PairCounts()
    {
        var pairs = new Dictionary<(int First, int Second), double>();
        var totals = new Dictionary<int, double>();
        foreach (((int previous, int next), int count) in _counts.Pairs)
        {
            int first = NewId(previous);
            int second = NewId(next);
            if (first >= 0)
            {
                totals[first] = _counts.PairTotals[previous];
            }

            if (count >= LeastPair && first >= 0 && second >= 0)
            {
                pairs[(first, second)] = count;
            }
        }

        var numbers = _words.Index().ToDictionary(static e => e.Item, static e => e.Index, StringComparer.Ordinal);
        foreach (ListedCompound compound in _compounds)
        {
            if (numbers.TryGetValue(compound.First, out int first) && numbers.TryGetValue(compound.Second, out int second))
            {
                double count = compound.Lists * ListedCompoundCount;
                CollectionsMarshal.GetValueRefOrAddDefault(pairs, (first + WordModel.HyphenOffset, second), out _) += count;
                CollectionsMarshal.GetValueRefOrAddDefault(totals, first + WordModel.HyphenOffset, out _) += count;
            }
        }

        return (pairs, totals);
    }

    private (byte[] Table, Dictionary<int, double> Left) Bigrams()
    {
        var entries = new Dictionary<ulong, byte>();
        var left = new Dictionary<int, double>();
        (Dictionary<(int First, int Second), double> pairs, Dictionary<int, double> totals) = PairCounts();
        foreach (((int first, int second), double count) in pairs)
        {
            double share = (count - PairDiscount) / totals[first];
            entries[WordModel.BigramKey(first, second)] = Quantizer.Cost(share);
            ref double rest = ref CollectionsMarshal.GetValueRefOrAddDefault(left, first, out bool known);
            rest = (known ? rest : 1) - share;
        }

        foreach ((int first, double rest) in left)
        {
            if (first >= WordModel.HyphenOffset)
            {
                entries[WordModel.BigramKey(first, WordModel.BackoffEntry)] = Quantizer.Cost(rest);
            }
        }

        return (PackedTableBuilder.Build(entries), left);
    }

    /// <summary>Pairs of stems that stand side by side far more often than by chance.</summary>
    private byte[] StemPairs()
    {
        double total = _counts.StemTotals.Values.Sum(static c => (double)c);
        var entries = new Dictionary<ulong, byte>();
        foreach ((ulong pair, int count) in _counts.StemPairs)
        {
            double chance = (double)_counts.StemTotals[(uint)(pair >> 32)] * _counts.StemTotals[(uint)pair] / total;
            double ratio = (count - PairDiscount) / chance;
            if (count >= LeastStemPair && ratio >= LeastStemRatio)
            {
                entries[pair] = Quantizer.Ratio(ratio);
            }
        }

        return PackedTableBuilder.Build(entries);
    }
}
