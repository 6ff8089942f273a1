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

    /// <summary>Of the copy and of each level; the naive loop, a hundred times as long, has one.</summary>
    private const int RunsInARound = 2;

    private static readonly string[] s_schemes =
        ["latn-2021-04", "latn-mediawiki", "latn-iso9-1995", "latn-2018", "latn-bgnpcgn-1979", "latn-alalc", "arab-tote", "arab-mediawiki"];

    public static int Run(string[] args)
    {
        string[] schemes = args.Length > 0 ? args : s_schemes;
        byte[] source = Encoding.UTF8.GetBytes(BenchmarkText.Clean(Size * 10 / 18));
        byte[] destination = new byte[source.Length * 2];
        Row[] rows = [.. schemes.Select(id => new Row(TransliterationScheme.Get(id)))];
        foreach (Row row in rows)
        {
            Compare(row.Scheme, row.Levels, source, destination);
        }

        // All schemes in every round: a bad second of the machine, or a bad place in memory, is shared by all rows.
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Row row in rows)
            {
                Measure(row, source, destination);
            }
        }

        foreach (Row row in rows)
        {
            row.Write();
        }

        return 0;
    }

    private static void Measure(Row row, byte[] source, byte[] destination)
    {
        row.Naive.Add(Time(() => Naive(row.Scheme, source)));
        // Not timed: what comes first behind the naive loop pays for the memory that one used.
        source.AsSpan().CopyTo(destination);
        for (int run = 0; run < RunsInARound; run++)
        {
            row.Memcpy.Add(Time(() => source.AsSpan().CopyTo(destination)));
            for (int i = 0; i < row.Levels.Length; i++)
            {
                Transliterator level = row.Levels[i];
                row.Runs[i].Add(Time(() => Run(level, source, destination)));
            }
        }
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

    private static string Name(SimdLevel level) => level switch
    {
        SimdLevel.Vector128 => "128",
        _ => level.ToString().ToLowerInvariant(),
    };

    /// <summary>A scheme, and the seconds of every run.</summary>
    private sealed class Row
    {
        public Row(TransliterationScheme scheme)
        {
            Scheme = scheme;
            Levels = [.. Enum.GetValues<SimdLevel>().Where(SimdLevels.IsSupported).Select(level => new Transliterator(scheme, level))];
            Runs = [.. Levels.Select(_ => new List<double>())];
        }

        public TransliterationScheme Scheme { get; }

        public Transliterator[] Levels { get; }

        public List<double> Naive { get; } = [];

        public List<double> Memcpy { get; } = [];

        /// <summary>By level.</summary>
        public List<double>[] Runs { get; }

        public void Write()
        {
            for (int i = 0; i < Levels.Length; i++)
            {
                string level = Name(((ForwardEngine)Levels[i].Engine).Tables.Level);
                double median = Median(Runs[i]);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"name\":\"{Scheme.Id}\",\"level\":\"{level}\",\"x_memcpy\":{Median(Memcpy) / median:0.000},\"x_naive\":{Median(Naive) / median:0.0}}}"));
            }
        }

        private static double Median(List<double> times)
        {
            times.Sort();
            return times[times.Count / 2];
        }
    }
}
