using System.Text;
using BenchmarkDotNet.Attributes;

namespace Normalize.Benchmarks;

/// <summary>Bytes to text, the encoding told by the bytes or known, beside the framework's own decoder on the same text in UTF-8.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("decoding")]
public class DecodingBenchmarks : IMeasuredText
{
    private SourceEncoding _encoding = SourceEncoding.Utf8;
    private byte[] _bytes = [];
    private byte[] _utf8 = [];
    private string _text = "";

    /// <summary>The encoding the bytes are in.</summary>
    [Params("utf-8", "kz-1048", "utf-16le")]
    public string Charset { get; set; } = "";

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => Encoding.UTF8.GetByteCount(_text);

    [GlobalSetup]
    public void Setup()
    {
        Expect.That(SourceEncoding.TryGet(Charset, out SourceEncoding? encoding), $"{Charset} is known");
        _encoding = encoding!;
        _text = BenchmarkText.Clean(100_000);
        _utf8 = Encoding.UTF8.GetBytes(_text);
        _bytes = TextDecoder.Encode(_text, _encoding, byteOrderMark: false, []);
        Expect.That(Detect() == _encoding && Told() == _text && Known() == _text, "the text comes back");
    }

    [Benchmark(Baseline = true)]
    public string Framework() => Encoding.UTF8.GetString(_utf8);

    [Benchmark]
    public SourceEncoding Detect() => TextDecoder.Detect(_bytes);

    [Benchmark]
    public string Told() => TextDecoder.Decode(_bytes).Text;

    [Benchmark]
    public string Known() => TextDecoder.Decode(_bytes, _encoding).Text;
}
