using System.Text;
using BenchmarkDotNet.Attributes;
using Normalize.Characters;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Benchmarks;

/// <summary>The first look at clean Kazakh text and the whole characters room, beside a copy of the same text.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("characters")]
public class CharacterScanBenchmarks : IMeasuredText
{
    private const string Sentence = "Бүгін таңертең қала әкімдігінде жаңа мектептің құрылысы туралы жиын өтті, оған 120 адам қатысты. ";

    private readonly EditBuilder _edits = new();
    private readonly ITextStage[] _stages = CharacterRepair.Create(RuleSet.Default);
    private char[] _text = [];
    private char[] _copy = [];

    [Params(4_000, 4_000_000)]
    public int Length { get; set; }

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => Encoding.UTF8.GetByteCount(_text);

    [GlobalSetup]
    public void Setup()
    {
        _text = string.Concat(Enumerable.Repeat(Sentence, (Length / Sentence.Length) + 1))[..Length].ToCharArray();
        _copy = new char[Length];
        if (IndexOfFirstSuspect() != -1 || ScalarFirstSuspect() != -1 || CleanText() != 0)
        {
            throw new InvalidOperationException("The text is clean, but the scan says otherwise.");
        }
    }

    [Benchmark(Baseline = true)]
    public void Memcpy() => _text.AsSpan().CopyTo(_copy);

    [Benchmark]
    public int IndexOfFirstSuspect() => CharacterRepair.IndexOfFirstSuspect(_text);

    [Benchmark]
    public int ScalarFirstSuspect()
    {
        for (int i = 0; i < _text.Length; i++)
        {
            if (!PlainCharacters.WithoutLatin.Contains(_text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    [Benchmark]
    public int CleanText()
    {
        _edits.Clear();
        foreach (ITextStage stage in _stages)
        {
            stage.Run(_text, _edits);
        }

        return _edits.Count;
    }
}
