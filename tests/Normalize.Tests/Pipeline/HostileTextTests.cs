using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Normalize.Tests.Laws;

namespace Normalize.Tests.Pipeline;

/// <summary>
/// Text that nobody writes, through the whole library: what it costs beside the same amount of prose, in processor time and in
/// memory. The tool is held to the same at 64 MB by bench/hostile.py.
/// </summary>
[TestFixture]
internal sealed class HostileTextTests
{
    private const int Length = 50_000;

    /// <summary>Times the time of prose. Measured: 2.6, and less than one for most, because a run of one sign is soon looked at.</summary>
    private const double TimeBound = 15;

    /// <summary>
    /// Letters apart are weighed against the model one by one, where prose is only looked at: 14 to 190 times, by the share of other
    /// work in the pipeline. A quadratic step would take thousands.
    /// </summary>
    private const double SpacedTimeBound = 900;

    /// <summary>Times the memory of prose, all that a new instance asks of the runtime. Measured: 20, for the edits of letters apart.</summary>
    private const double MemoryBound = 60;

    /// <summary>Prose is hardly copied at all, so that it counts for at least the text, a working copy and the result, with room to grow.</summary>
    private const double ProseMemory = 12.0 * Length;

    private static readonly Dictionary<string, string> s_shapes = new()
    {
        ["one letter"] = "қ",
        ["spaced letters"] = "қ ",
        ["hyphens"] = "-",
        ["combining marks"] = "\u0301",
        ["unpaired surrogates"] = "\uD800",
        ["ampersands"] = "&",
        ["newlines"] = "\n",
        ["quotation marks"] = "\u00AB",
        ["straight quotes"] = "\"",
        ["right-to-left overrides"] = "\u202E",
    };

    private static readonly string s_prose = Repeat(
        "Таңертең өзен жағасына барған балалар мұздың жұқарғанын бірден байқады. Дәрігерлер тұмау маусымы басталғанға дейін екпе алуға кеңес береді. "
        + "Көктемгі су тасқынына дайындық аясында арықтар тазаланып, бөгеттер бекітілді .\n\n");

    private static readonly ConcurrentDictionary<NormalizerOptions, (double Time, double Memory)> s_ofProse = new(ReferenceEqualityComparer.Instance);

    private static IEnumerable<TestCaseData> Cases() =>
        from pipeline in Pipelines.All
        from shape in s_shapes
        select new TestCaseData(pipeline.Value, shape.Value).SetArgDisplayNames(pipeline.Key, shape.Key);

    [TestCaseSource(nameof(Cases))]
    public void HostileText_CostsWhatProseCosts(NormalizerOptions options, string unit)
    {
        (double proseTime, double proseMemory) = s_ofProse.GetOrAdd(options, static o => Cost(o, s_prose));
        (double time, double memory) = Cost(options, Repeat(unit));
        string figures = string.Create(CultureInfo.InvariantCulture, $"{proseTime:F1} ms and {proseMemory / 1e6:F1} MB, then {time:F1} ms and {memory / 1e6:F1} MB");
        Assert.That(time, Is.LessThan((unit == "қ " ? SpacedTimeBound : TimeBound) * Math.Max(1, proseTime)), figures);
        Assert.That(memory, Is.LessThan(MemoryBound * Math.Max(ProseMemory, proseMemory)), figures);
    }

    private static string Repeat(string unit) => new StringBuilder().Insert(0, unit, Length / unit.Length).ToString();

    /// <summary>Milliseconds of the processor for one text, the best of a few runs; bytes asked for by the first run of a new instance.</summary>
    private static (double Time, double Memory) Cost(NormalizerOptions options, string text)
    {
        var normalizer = new Normalizer(options);
        normalizer.Normalize("Қар жауды .");
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        normalizer.Normalize(text);
        double memory = GC.GetAllocatedBytesForCurrentThread() - allocated;
        double best = double.MaxValue;
        for (int round = 0; round < 2; round++)
        {
            int runs = 0;
            TimeSpan start = Environment.CpuUsage.TotalTime;
            TimeSpan spent;
            do
            {
                normalizer.Normalize(text);
                runs++;
                spent = Environment.CpuUsage.TotalTime - start;
            }
            while (spent < TimeSpan.FromMilliseconds(20));
            best = Math.Min(best, spent.TotalMilliseconds / runs);
        }

        return (best, memory);
    }
}
