using System.Text;
using BenchmarkDotNet.Attributes;
using Normalize.Spacing;

namespace Normalize.Benchmarks;

/// <summary>The structural pre-scan of the spacing room against memcpy, on clean prose.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("spacing")]
public class GapScanBenchmarks : IMeasuredText
{
    private string _clean = "";
    private char[] _copy = [];

    /// <summary>Length of the text in UTF-16 code units.</summary>
    [Params(10_000, 4_000_000)]
    public int Length { get; set; }

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => Encoding.UTF8.GetByteCount(_clean);

    [GlobalSetup]
    public void Setup()
    {
        _clean = BenchmarkText.Clean(Length);
        _copy = new char[_clean.Length];
        Expect.That(Scan() == _clean.Length, "clean prose has no suspect place");
        Expect.That(GapScan.IndexOfSuspect(_clean[..^1] + " ,", 0) == _clean.Length, "a space before a comma is one");
    }

    [Benchmark(Baseline = true)]
    public void Copy() => _clean.CopyTo(_copy);

    [Benchmark]
    public int Scan() => GapScan.IndexOfSuspect(_clean, 0);
}
