using System.Globalization;
using System.Text;
using Normalize.Tests.Transliteration;
using Normalize.Transliteration;

namespace Normalize.Benchmarks;

/// <summary>
/// The speed of transliteration as ratios, because only ratios hold on a shared machine: every row takes turns with memcpy
/// and with the naive loop in one process, on the same 64 MB. Each output is compared before it is timed. A ratio is that of
/// the medians: what the naive loop costs depends on the fresh memory it is given, from one run to the next twofold, so that
/// its best run tells little.
/// </summary>
internal static class TransliterationRatios
{
    private const int Megabyte = 1 << 20;
    private const int Size = 64 * Megabyte;

    /// <summary>The reference takes about a microsecond a letter.</summary>
    private const int CompareWithReference = Megabyte / 2;

    /// <summary>Eight schemes on four levels, with the naive loop and the comparisons, stay within a minute.</summary>
    private const int Rounds = 5;

    /// <summary>What is done in a hundredth of a second is timed more than once a round.</summary>
    private const int RunsInARound = 2;

    private static readonly string[] s_schemes =
        ["latn-2021-04", "latn-mediawiki", "latn-iso9-1995", "latn-2018", "latn-bgnpcgn-1979", "latn-alalc", "arab-tote", "arab-mediawiki"];

    public static int Run(string[] args)
    {
        string[] schemes = args.Length > 0 ? args : s_schemes;
        byte[] source = Encoding.UTF8.GetBytes(BenchmarkText.Clean(Size * 10 / 18))[..];
        byte[] destination = new byte[source.Length * 2];
        foreach (string id in schemes)
        {
            TransliterationScheme scheme = TransliterationScheme.Get(id);
            Transliterator[] levels = [.. Enum.GetValues<SimdLevel>().Where(SimdLevels.IsSupported).Select(level => new Transliterator(scheme, level))];
            Compare(scheme, levels, source, destination);
            var naive = new List<double>();
            var memcpy = new List<double>();
            List<double>[] runs = [.. levels.Select(_ => new List<double>())];
            for (int round = 0; round < Rounds; round++)
            {
                naive.Add(Time(() => Naive(scheme, source)));
                for (int run = 0; run < RunsInARound; run++)
                {
                    memcpy.Add(Time(() => source.AsSpan().CopyTo(destination)));
                    for (int i = 0; i < levels.Length; i++)
                    {
                        Transliterator level = levels[i];
                        runs[i].Add(Time(() => Run(level, source, destination)));
                    }
                }
            }

            for (int i = 0; i < levels.Length; i++)
            {
                string level = Name(((ForwardEngine)levels[i].Engine).Tables.Level);
                double median = Median(runs[i]);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"name\":\"{id}\",\"level\":\"{level}\",\"x_memcpy\":{Median(memcpy) / median:0.000},\"x_naive\":{Median(naive) / median:0.0}}}"));
            }
        }

        return 0;
    }

    private static void Compare(TransliterationScheme scheme, Transliterator[] levels, byte[] source, byte[] destination)
    {
        string head = Encoding.UTF8.GetString(source.AsSpan(0, source.AsSpan(0, CompareWithReference).LastIndexOf((byte)' ')));
        byte[] reference = Encoding.UTF8.GetBytes(new ReferenceTransliterator(scheme).Run(head));
        byte[] expected = [];
        foreach (Transliterator level in levels)
        {
            int written = Run(level, source, destination);
            expected = expected.Length == 0 ? destination[..written] : expected;
            Expect.That(destination.AsSpan(0, reference.Length).SequenceEqual(reference), $"{scheme.Id} and the reference");
            Expect.That(destination.AsSpan(0, written).SequenceEqual(expected), $"{scheme.Id}, all levels");
        }
    }

    private static int Run(Transliterator transliterator, byte[] source, byte[] destination)
    {
        var state = default(TransliteratorState);
        transliterator.TransliterateUtf8(source, destination, ref state, out _, out int written, isFinalBlock: true);
        return written;
    }

    /// <summary>The loop a .NET developer would write first: it knows no context and no case, and is what the ratios call naive.</summary>
    private static byte[] Naive(TransliterationScheme scheme, byte[] source)
    {
        var letters = Enumerable.Range(0x410, 0xF0).Select(c => (char)c).ToDictionary(c => c, c => new Transliterator(scheme).Transliterate(c.ToString()));
        var target = new StringBuilder();
        foreach (char c in Encoding.UTF8.GetString(source))
        {
            if (letters.TryGetValue(c, out string? letter))
            {
                target.Append(letter);
            }
            else
            {
                target.Append(c);
            }
        }

        return Encoding.UTF8.GetBytes(target.ToString());
    }

    /// <summary>Processor time of this process in seconds: what other programs take of a shared machine is not counted.</summary>
    private static double Time(Action action)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private static string Name(SimdLevel level) => level switch
    {
        SimdLevel.Vector128 => "128",
        _ => level.ToString().ToLowerInvariant(),
    };
}
