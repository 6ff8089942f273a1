using System.Text;
using BenchmarkDotNet.Attributes;
using Normalize.Edits;
using Normalize.Layout;
using Normalize.Punctuation;
using Normalize.Rules;

namespace Normalize.Benchmarks;

/// <summary>Lines joined into paragraphs, and marks brought to one style: the rooms that are off until they are asked for.</summary>
[MemoryDiagnoser]
[BenchmarkCategory("layout")]
public class LayoutBenchmarks : IMeasuredText
{
    private const int LineLength = 60;

    private static readonly RuleSet s_rules = new(Safety.Heuristic, enabled: RuleCatalog.All.Select(rule => rule.Id));

    private readonly UnwrapRepair _unwrap = new(s_rules);
    private readonly PunctuationRepair _punctuation = new(s_rules, PunctuationStyle.Kazakh);
    private readonly EditBuilder _edits = new();
    private string _text = "";

    /// <summary>Whether there is anything to do: lines cut at sixty letters and straight quotation marks.</summary>
    [Params(false, true)]
    public bool Damaged { get; set; }

    /// <inheritdoc/>
    public long Utf8Bytes(string method) => Encoding.UTF8.GetByteCount(_text);

    [GlobalSetup]
    public void Setup()
    {
        _text = BenchmarkText.Clean(100_000);
        if (Damaged)
        {
            _text = Wrapped(_text.Replace('\u00AB', '"').Replace('\u00BB', '"'));
        }

        Expect.That(Unwrap() > 0 == Damaged, "cut lines are joined, others not");
        Expect.That(Punctuation() > 0 == Damaged, "straight marks are replaced, others not");
    }

    [Benchmark]
    public int Unwrap() => Run(_unwrap);

    [Benchmark]
    public int Punctuation() => Run(_punctuation);

    private int Run(ITextStage stage)
    {
        _edits.Clear();
        stage.Run(_text, _edits);
        return _edits.Count;
    }

    private static string Wrapped(string text)
    {
        var wrapped = new StringBuilder(text);
        int start = 0;
        for (int i = 0; i < wrapped.Length; i++)
        {
            start = wrapped[i] == '\n' ? i : start;
            if (wrapped[i] == ' ' && i - start > LineLength)
            {
                wrapped[i] = '\n';
                start = i;
            }
        }

        return wrapped.ToString();
    }
}
