using System.Text;
using BenchmarkDotNet.Attributes;

namespace Normalize.Benchmarks;

/// <summary>All of repair, characters and spacing, on the three states of text.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("repair")]
public class RepairBenchmarks : IMeasuredText
{
    private readonly Normalizer _repair = new(NormalizerOptions.RepairOnly);
    private string _clean = "";
    private string _slightlyDamaged = "";
    private string _letterSpaced = "";

    /// <summary>Length of the text in UTF-16 code units.</summary>
    [Params(200, 10_000, 1_000_000)]
    public int Length { get; set; }

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => Encoding.UTF8.GetByteCount(method switch { nameof(Clean) => _clean, nameof(LetterSpaced) => _letterSpaced, _ => _slightlyDamaged });

    [GlobalSetup]
    public void Setup()
    {
        _clean = BenchmarkText.Clean(Length);
        _slightlyDamaged = BenchmarkText.SlightlyDamaged(Length);
        _letterSpaced = BenchmarkText.LetterSpaced(Length);
        Expect.That(ReferenceEquals(Clean(), _clean), "clean text stays as it is");
        Expect.That(WrongWords(SlightlyDamaged()) < 0.01, "99% of the words of slightly damaged text are words again");
        Expect.That(WrongWords(LetterSpaced()) < 0.05, "95% of the words of letter-spaced text are words again");
    }

    [Benchmark(Baseline = true)]
    public string Clean() => _repair.Normalize(_clean);

    [Benchmark]
    public string SlightlyDamaged() => _repair.Normalize(_slightlyDamaged);

    [Benchmark]
    public string LetterSpaced() => _repair.Normalize(_letterSpaced);

    /// <summary>Share of words that do not occur in the clean text; the last one may be cut.</summary>
    private static double WrongWords(string text)
    {
        HashSet<string> known = [.. Words(BenchmarkText.Clean(100_000))];
        string[] words = Words(text);
        return words.SkipLast(1).Count(word => !known.Contains(word)) / (double)words.Length;
    }

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
