using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;

namespace Normalize.Benchmarks;

/// <summary>
/// Repair beside what one writes without it: chained <c>Replace</c>, and a handful of regular expressions. These mend
/// spaces beside marks and look-alikes between Cyrillic letters and know no word, so they do far less: they are the price
/// of the easy part.
/// </summary>
[MemoryDiagnoser]
[BenchmarkCategory("comparison")]
public partial class RepairComparison : IMeasuredText
{
    private readonly Normalizer _repair = new(NormalizerOptions.RepairOnly);
    private string _text = "";

    /// <summary>State of the text.</summary>
    [ParamsAllValues]
    public TextState State { get; set; }

    /// <summary>Length of the text in UTF-16 code units.</summary>
    [Params(200, 10_000, 1_000_000)]
    public int Length { get; set; }

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => Encoding.UTF8.GetByteCount(_text);

    [GlobalSetup]
    public void Setup()
    {
        _text = BenchmarkText.In(State, Length);
        const string slip = "Олар кеше келді , ал бiз үйде қалдық  .";
        const string mended = "Олар кеше келді, ал біз үйде қалдық.";
        Expect.That(ByReplace(slip) == mended, "chained Replace mends an easy slip");
        Expect.That(ByRegex(slip) == mended, "the regular expressions mend it too");
        Expect.That(_repair.Normalize(slip) == mended, "and so does repair");
        Expect.That(State != TextState.Clean || ReferenceEquals(Repair(), _text), "clean text stays as it is");
    }

    [Benchmark(Baseline = true)]
    public string Repair() => _repair.Normalize(_text);

    [Benchmark]
    public string Replace() => ByReplace(_text);

    [Benchmark]
    public string Regex() => ByRegex(_text);

    /// <summary>
    /// Composed letters alone: what <c>string.Normalize</c> calls where globalisation is on. Here it is off, as in the library, and
    /// <c>string.Normalize</c> gives back what it gets.
    /// </summary>
    [Benchmark]
    public string IcuNormalize() => global::Icu.Normalization.Normalizer2.GetNFCInstance().Normalize(_text);

    private static string ByReplace(string text) => text
        .Replace('\u00A0', ' ').Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal)
        .Replace("  ", " ", StringComparison.Ordinal)
        .Replace(" ,", ",", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal).Replace(" !", "!", StringComparison.Ordinal).Replace(" ?", "?", StringComparison.Ordinal)
        .Replace("\u00AB ", "\u00AB", StringComparison.Ordinal).Replace(" \u00BB", "\u00BB", StringComparison.Ordinal)
        .Replace('i', '\u0456');

    private static string ByRegex(string text)
    {
        text = Invisible().Replace(text, "");
        text = LatinI().Replace(text, "\u0456");
        text = Spaces().Replace(text, " ");
        return BeforeMark().Replace(text, "$1");
    }

    [GeneratedRegex("[\u00AD\u200B\u200E\u200F\uFEFF]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"(?<=\p{IsCyrillic})i|i(?=\p{IsCyrillic})")]
    private static partial Regex LatinI();

    [GeneratedRegex("[ \u00A0]{2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s+([,.!?\u00BB])")]
    private static partial Regex BeforeMark();
}
