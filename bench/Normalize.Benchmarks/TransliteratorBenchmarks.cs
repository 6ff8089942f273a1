using System.Text;
using BenchmarkDotNet.Attributes;

namespace Normalize.Benchmarks;

/// <summary>Transliteration through both kernels, beside the loop a .NET developer would write first.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("transliteration")]
public class TransliteratorBenchmarks : IMeasuredText
{
    private Transliterator _transliterator = null!;
    private Dictionary<char, string> _table = null!;
    private string _text = "";
    private byte[] _utf8 = [];
    private byte[] _destination = [];

    /// <summary>One letter for one letter, digraphs, and another script.</summary>
    [Params("latn-2021-04", "latn-2018", "arab-tote")]
    public string Scheme { get; set; } = "";

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => _utf8.Length;

    [GlobalSetup]
    public void Setup()
    {
        _text = BenchmarkText.Clean(1_000_000);
        _utf8 = Encoding.UTF8.GetBytes(_text);
        _destination = new byte[_utf8.Length * 2];
        _transliterator = new Transliterator(TransliterationScheme.Get(Scheme));
        _table = Enumerable.Range(0x400, 0x130).Select(c => (char)c).ToDictionary(c => c, c => _transliterator.Transliterate(c.ToString()));
        string expected = Chars();
        Expect.That(expected.Length > 0 && !expected.Any(c => c is >= '\u0430' and <= '\u044F'), "no Cyrillic is left");
        Expect.That(Encoding.UTF8.GetString(_destination.AsSpan(0, Utf8())) == expected, "both kernels agree");
    }

    [Benchmark(Baseline = true)]
    public string NaiveLoop()
    {
        var target = new StringBuilder();
        foreach (char c in _text)
        {
            target.Append(_table.TryGetValue(c, out string? letter) ? letter : c.ToString());
        }

        return target.ToString();
    }

    [Benchmark]
    public string Chars() => _transliterator.Transliterate(_text);

    [Benchmark]
    public int Utf8()
    {
        var state = default(TransliteratorState);
        _transliterator.TransliterateUtf8(_utf8, _destination, ref state, out _, out int written, isFinalBlock: true);
        return written;
    }
}
