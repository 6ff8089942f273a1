using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>What the letters of a word cost, in steps of <see cref="Quantizer.CostStep"/>, and which of that depends on its standing alone.</summary>
internal readonly struct WordLetters
{
    /// <summary>As many letters as the history of a letter holds: those behind them cost the same whatever stands before the word.</summary>
    public const int HeadLetters = LetterModel.Order - 1;

    public WordLetters(in LetterModel model, ReadOnlySpan<char> word)
    {
        LetterModel.Prefix prefix = LetterModel.Prefix.Empty;
        int head = Math.Min(HeadLetters, word.Length);
        model.Extend(ref prefix, word[..head], int.MaxValue);
        Head = prefix.Steps;
        model.Extend(ref prefix, word[head..], int.MaxValue);
        End = model.EndSteps(prefix);
        All = prefix.Steps + End;
        IsKnown = true;
    }

    /// <summary>False until it was asked for.</summary>
    public bool IsKnown { get; }

    /// <summary>The end of the word included.</summary>
    public int All { get; }

    /// <summary>Its first letters.</summary>
    public int Head { get; }

    /// <summary>Its end.</summary>
    public int End { get; }

    public float Cost => All * Quantizer.CostStep;
}
