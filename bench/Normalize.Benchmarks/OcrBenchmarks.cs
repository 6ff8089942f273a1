using System.Text;
using BenchmarkDotNet.Attributes;
using Normalize.Edits;
using Normalize.Ocr;
using Normalize.Rules;

namespace Normalize.Benchmarks;

/// <summary>The OCR room on a clean page, one with an error in every other line, and one with an error in every word.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("ocr")]
public class OcrBenchmarks : IMeasuredText
{
    private const string Clean = "Бүгін таңертең қала әкімдігінде жаңа мектептің\nқұрылысы туралы жиын өтті, оған 120 адам қатысты.\n";
    private const string Slight = "Бүгін таңертең қала әкімдігінде жаңа мектептің\nқұрылысы турлы жиын өтті, оған 120 адам қатысты.\n";
    private const string Heavy = "Бүпн таңерген қала әкімдігшде жаңа мекгеппң\nқұрыпысы турлы жиын өпі, оғап 120 адам қатыспы.\n";
    private const int Lines = 200;

    private readonly OcrRepair _stage = new(new RuleSet(Safety.Heuristic));
    private readonly EditBuilder _edits = new();
    private string _text = "";

    [Params(nameof(Clean), nameof(Slight), nameof(Heavy))]
    public string Page { get; set; } = nameof(Clean);

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => Encoding.UTF8.GetByteCount(_text);

    [GlobalSetup]
    public void Setup()
    {
        (string unit, int least, int most) = Page switch
        {
            nameof(Clean) => (Clean, 0, 0),
            nameof(Slight) => (Slight, 1, 1),
            _ => (Heavy, 3, 20),
        };
        _text = string.Concat(Enumerable.Repeat(unit, Lines));
        int each = Repair() / Lines;
        if (each < least || each > most)
        {
            throw new InvalidOperationException($"{each} edits a sentence of a {Page} page.");
        }
    }

    [Benchmark]
    public int Repair()
    {
        _edits.Clear();
        _stage.Run(_text, _edits);
        return _edits.Count;
    }
}
