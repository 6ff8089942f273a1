using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Normalize.Icu;

namespace Normalize.Benchmarks;

/// <summary>
/// Transliteration beside what one writes without it: a loop over a dictionary, chained <c>Replace</c>, a regular expression, and
/// ICU, whose Kazakh transform follows the same table (BGN/PCGN 1979). All but ICU know neither context nor case runs, so they do
/// less and get words wrong that begin with е.
/// </summary>
[MemoryDiagnoser]
[BenchmarkCategory("comparison")]
public partial class TransliterationComparison : IMeasuredText
{
    private const string Words = "жаңа қала бұлақ";

    private readonly Transliterator _transliterator = new(TransliterationScheme.Get("latn-bgnpcgn-1979"));
    private readonly Transliterator? _icu = IcuTransliterators.IsAvailable ? IcuTransliterators.Create("Kazakh-Latin/BGN") : null;
    private readonly Dictionary<char, string> _table;
    private string _text = "";
    private byte[] _utf8 = [];
    private byte[] _destination = [];

    public TransliterationComparison() =>
        _table = Enumerable.Range(0x400, 0x130).Select(c => (char)c).Where(char.IsLetter).ToDictionary(c => c, c => _transliterator.Transliterate(c.ToString()));

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
        _text = Words;
        string written = Strings();
        Expect.That(DictionaryLoop() == written && Replace() == written && Regex() == written, $"all write {Words} as {written}");
        Expect.That(_icu is null || IcuNet().Length > 0, $"ICU writes something");
        _text = BenchmarkText.In(State, Length);
        _utf8 = Encoding.UTF8.GetBytes(_text);
        _destination = new byte[_utf8.Length * 2];
        Expect.That(Encoding.UTF8.GetString(_destination.AsSpan(0, Utf8())) == Strings(), "UTF-8 and strings agree");
    }

    [Benchmark(Baseline = true)]
    public string Strings() => _transliterator.Transliterate(_text);

    [Benchmark]
    public int Utf8()
    {
        var state = default(TransliteratorState);
        _transliterator.TransliterateUtf8(_utf8, _destination, ref state, out _, out int written, isFinalBlock: true);
        return written;
    }

    [Benchmark]
    public string DictionaryLoop()
    {
        var target = new StringBuilder(_text.Length);
        foreach (char c in _text)
        {
            _ = _table.TryGetValue(c, out string? letter) ? target.Append(letter) : target.Append(c);
        }

        return target.ToString();
    }

    [Benchmark]
    public string Replace()
    {
        string text = _text;
        foreach ((char letter, string form) in _table)
        {
            text = text.Replace(letter.ToString(), form, StringComparison.Ordinal);
        }

        return text;
    }

    [Benchmark]
    public string Regex() => Cyrillic().Replace(_text, match => _table.GetValueOrDefault(match.ValueSpan[0], match.Value));

    [Benchmark]
    public string IcuNet() => _icu!.Transliterate(_text);

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();
}
