using System.Diagnostics;
using System.Globalization;
using System.Text;
using Normalize.Tests.Transliteration;
using Normalize.Transliteration;

namespace Normalize.Benchmarks;

/// <summary>
/// The speed of transliteration as ratios, because only ratios hold on a shared machine: every row takes turns with memcpy
/// and with the naive loop in one process, on the same 64 MB. Each output is compared before it is timed.
/// </summary>
internal static class TransliterationRatios
{
    private const int Megabyte = 1 << 20;
    private const int Size = 64 * Megabyte;

    /// <summary>The reference takes about a microsecond a letter.</summary>
    private const int CompareWithReference = Megabyte / 2;

    private const int FewestRounds = 5;

    /// <summary>Eight schemes on four levels, with the naive loop and the comparisons, stay within a minute.</summary>
    private static readonly TimeSpan s_perScheme = TimeSpan.FromSeconds(3);

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
            byte[] expected = Compare(scheme, levels, source, destination);
            // Twice: the first run of the process is spent in code that is not optimized yet.
            double naive = Math.Min(Time(() => Naive(scheme, source)), Time(() => Naive(scheme, source)));
            double memcpy = double.MaxValue;
            double[] best = [.. levels.Select(_ => double.MaxValue)];
            long start = Stopwatch.GetTimestamp();
            for (int round = 0; round < FewestRounds || Stopwatch.GetElapsedTime(start) < s_perScheme; round++)
            {
                memcpy = Math.Min(memcpy, Time(() => source.AsSpan().CopyTo(destination)));
                for (int i = 0; i < levels.Length; i++)
                {
                    Transliterator level = levels[i];
                    best[i] = Math.Min(best[i], Time(() => Run(level, source, destination)));
                }
            }

            for (int i = 0; i < levels.Length; i++)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"name\":\"{id}\",\"level\":\"{Name(((ForwardEngine)levels[i].Engine).Tables.Level)}\",\"x_memcpy\":{memcpy / best[i]:0.000},\"x_naive\":{naive / best[i]:0.0}}}"));
            }
        }

        return 0;
    }

    private static byte[] Compare(TransliterationScheme scheme, Transliterator[] levels, byte[] source, byte[] destination)
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

        return expected;
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

    private static string Name(SimdLevel level) => level switch
    {
        SimdLevel.Vector128 => "128",
        _ => level.ToString().ToLowerInvariant(),
    };
}
