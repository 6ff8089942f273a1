using System.Text;
using BenchmarkDotNet.Attributes;

namespace Normalize.Benchmarks;

/// <summary>The way back to Cyrillic, where the word model chooses among readings, and where a scheme leaves nothing to choose.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("transliteration")]
public class ReverseBenchmarks : IMeasuredText
{
    private Transliterator _back = null!;
    private string _latin = "";

    /// <summary>Two schemes whose letters share spellings, another script, and the reversible one.</summary>
    [Params("latn-2021-04", "latn-2018", "arab-tote", "latn-iso9-1995")]
    public string Scheme { get; set; } = "";

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => Encoding.UTF8.GetByteCount(_latin);

    [GlobalSetup]
    public void Setup()
    {
        TransliterationScheme scheme = TransliterationScheme.Get(Scheme);
        _back = new Transliterator(scheme, TransliterationDirection.Reverse);
        string text = BenchmarkText.Clean(100_000);
        _latin = new Transliterator(scheme).Transliterate(text);
        string[] words = text.Split(' ');
        int wrong = Back().Split(' ').Zip(words).Count(pair => !pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
        Expect.That(wrong < words.Length / 20, $"19 words of 20 come back; {wrong} of {words.Length} do not");
    }

    [Benchmark]
    public string Back() => _back.Transliterate(_latin);
}
