using System.Buffers;
using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>From a scheme back into Cyrillic, word by word. Words that are no spelling of the scheme, addresses and Roman numerals stay.</summary>
internal sealed class ReverseEngine(ReverseRules rules) : Utf16Engine
{
    public ReverseRules Rules { get; } = rules;

    public override ITextStage CreateStage(Rule rule) => new ReverseStage(this, rule);

    public override OperationStatus Run(ReadOnlySpan<char> source, Span<char> destination, ref TransliteratorState state, out int charsConsumed, out int charsWritten, bool isFinalBlock)
    {
        charsConsumed = 0;
        charsWritten = 0;
        while (charsConsumed < source.Length)
        {
            ReverseToken token = ReverseTokenizer.Next(Rules, source[charsConsumed..], state.InAddress, isFinalBlock);
            if (token.Kind == ReverseTokenKind.NeedsMore)
            {
                return OperationStatus.NeedMoreData;
            }

            ReadOnlySpan<char> seen = source.Slice(charsConsumed, token.Length);
            if (token.Kind == ReverseTokenKind.Copy)
            {
                // Long stretches go out as far as there is room.
                int taken = Math.Min(seen.Length, destination.Length - charsWritten);
                seen[..taken].CopyTo(destination[charsWritten..]);
                charsConsumed += taken;
                charsWritten += taken;
                if (taken < seen.Length)
                {
                    // What is left begins behind the address that this piece ended.
                    state.InAddress = taken > 0 ? token.InAddress : state.InAddress;
                    return OperationStatus.DestinationTooSmall;
                }
            }
            else
            {
                ReadOnlySpan<char> output = token.Kind switch
                {
                    ReverseTokenKind.Word => ReadWord(seen),
                    ReverseTokenKind.Keep => seen,
                    _ => token.Replacement,
                };
                int taken = Math.Min(output.Length - state.Pending, destination.Length - charsWritten);
                output.Slice(state.Pending, taken).CopyTo(destination[charsWritten..]);
                charsWritten += taken;
                state.Pending += taken;
                if (state.Pending < output.Length)
                {
                    return OperationStatus.DestinationTooSmall;
                }

                state.Pending = 0;
                charsConsumed += seen.Length;
            }

            state.InAddress = token.InAddress;
        }

        return OperationStatus.Done;
    }

    /// <summary>The likeliest reading of a word; the word itself when it has none, or reads too badly to be Kazakh.</summary>
    public string ReadWord(ReadOnlySpan<char> word)
    {
        if (Rules.Mark is { } mark && word.StartsWith(mark))
        {
            // The press puts the sign before a quotation mark, too: it belongs behind it.
            int quotes = word[mark.Length..].IndexOfAnyExcept("\u00AB\u201C\"(");
            if (quotes > 0)
            {
                return string.Concat(word.Slice(mark.Length, quotes), ReadWord(string.Concat(mark, word[(mark.Length + quotes)..])));
            }
        }

        if (Rules.IsReversible && PlainReading.Of(Rules, word) is { } plain && ReverseWord.IsWrittenAs(Rules, plain, word))
        {
            return plain;
        }

        List<WordReading> readings = Readings(word);
        if (EndsInQuote(word) && !(readings.Count > 0 && readings[0].IsKnown) && Readings(word[..^1]) is [{ IsKnown: true }, ..])
        {
            return string.Concat(ReadWord(word[..^1]), word[^1..]);
        }

        return readings.Count > 0 && !(Rules.MayBeForeign && ForeignWord.Looks(readings[0], word)) ? readings[0].Text : word.ToString();
    }

    /// <summary>An apostrophe that is a letter of the scheme may close a quotation all the same.</summary>
    private bool EndsInQuote(ReadOnlySpan<char> word) =>
        !Rules.IsReversible && word is [_, .., '\'' or '\u2019' or '\u02BC' or '\u201D'];

    /// <summary>All readings of a word, best first.</summary>
    public List<WordReading> Readings(ReadOnlySpan<char> word)
    {
        Span<char> clean = stackalloc char[2 * ReverseWord.Longest];
        return ReverseWord.Read(Rules, WordModel.Default, WordCleaner.Clean(Rules, word, clean));
    }
}
