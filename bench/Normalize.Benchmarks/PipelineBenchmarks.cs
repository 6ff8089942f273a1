using System.Text;
using BenchmarkDotNet.Attributes;

namespace Normalize.Benchmarks;

/// <summary>The whole house with its default options: a text with and without the list of its changes.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("pipeline")]
public class PipelineBenchmarks : IMeasuredText
{
    private readonly Normalizer _normalizer = new(NormalizerOptions.Default);
    private string _text = "";

    /// <summary>State of the text.</summary>
    [ParamsAllValues]
    public TextState State { get; set; }

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => Encoding.UTF8.GetByteCount(_text);

    [GlobalSetup]
    public void Setup()
    {
        _text = BenchmarkText.In(State, 10_000);
        NormalizationResult result = NormalizeAndExplain();
        Expect.That(result.Text == Normalize(), "both give the same text");
        Expect.That(result.Edits.Restore(result.Text) == _text, "the changes give the text back");
    }

    [Benchmark(Baseline = true)]
    public string Normalize() => _normalizer.Normalize(_text);

    [Benchmark]
    public NormalizationResult NormalizeAndExplain() => _normalizer.NormalizeAndExplain(_text);
}
