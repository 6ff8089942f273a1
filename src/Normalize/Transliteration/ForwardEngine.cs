using System.Buffers;

namespace Normalize.Transliteration;

/// <summary>From Cyrillic into a scheme.</summary>
internal sealed class ForwardEngine(ForwardRules rules, SimdLevel level) : TransliterationEngine
{
    public ForwardRules Rules { get; } = rules;

    public ForwardTables Tables { get; } = new(rules, level);

    public override bool PrefersUtf8 => level > SimdLevel.Scalar;

    public override ITextStage CreateStage(Rule rule) => new ForwardStage(this, rule);

    public override OperationStatus Run(ReadOnlySpan<char> source, Span<char> destination, ref TransliteratorState state, out int charsConsumed, out int charsWritten, bool isFinalBlock)
    {
        var run = new ForwardRun<char, Utf16Codec>(Rules, Tables, source, destination, state, isFinalBlock);
        OperationStatus status = run.Run();
        state = run.State;
        charsConsumed = run.Read;
        charsWritten = run.Written;
        return status;
    }

    public override OperationStatus Run(ReadOnlySpan<byte> source, Span<byte> destination, ref TransliteratorState state, out int bytesConsumed, out int bytesWritten, bool isFinalBlock)
    {
        var run = new ForwardRun<byte, Utf8Codec>(Rules, Tables, source, destination, state, isFinalBlock);
        OperationStatus status = run.Run();
        state = run.State;
        bytesConsumed = run.Read;
        bytesWritten = run.Written;
        return status;
    }
}
