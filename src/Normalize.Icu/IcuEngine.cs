using System.Buffers;
using System.Text;
using Normalize.Transliteration;

namespace Normalize.Icu;

/// <summary>
/// Feeds a transform of ICU line by line; a line longer than <see cref="Utf16Engine.LongestWait"/> is cut at a space. Rules that
/// look across that cut see the end of a text there.
/// </summary>
internal sealed class IcuEngine(global::Icu.Transliterator transform) : Utf16Engine
{
    private readonly Lock _lock = new();

    public override OperationStatus Run(ReadOnlySpan<char> source, Span<char> destination, ref TransliteratorState state, out int charsConsumed, out int charsWritten, bool isFinalBlock)
    {
        charsConsumed = 0;
        charsWritten = 0;
        while (charsConsumed < source.Length)
        {
            int length = PieceLength(source[charsConsumed..], isFinalBlock);
            if (length == 0)
            {
                return OperationStatus.NeedMoreData;
            }

            string output = Transliterate(source.Slice(charsConsumed, length));
            int taken = Math.Min(output.Length - state.Pending, destination.Length - charsWritten);
            output.AsSpan(state.Pending, taken).CopyTo(destination[charsWritten..]);
            charsWritten += taken;
            state.Pending += taken;
            if (state.Pending < output.Length)
            {
                return OperationStatus.DestinationTooSmall;
            }

            state.Pending = 0;
            charsConsumed += length;
        }

        return OperationStatus.Done;
    }

    public override ITextStage CreateStage(Rule rule) => throw new NotSupportedException("A transform of ICU does not say which part of the text it changed.");

    /// <summary>Up to the end of the line, or the last space that still fits; 0 when more text has to come.</summary>
    private static int PieceLength(ReadOnlySpan<char> text, bool isFinal)
    {
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, LongestWait)];
        int line = head.IndexOf('\n');
        if (line >= 0)
        {
            return line + 1;
        }

        if (text.Length < LongestWait)
        {
            return isFinal ? text.Length : 0;
        }

        int space = head.LastIndexOf(' ');
        int cut = space >= 0 ? space + 1 : head.Length;
        return cut > 1 && char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut;
    }

    private string Transliterate(ReadOnlySpan<char> text)
    {
        // libicu takes well-formed text only: unpaired surrogates become U+FFFD first.
        var wellFormed = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            wellFormed.Append(rune);
        }

        lock (_lock)
        {
            return transform.Transliterate(wellFormed.ToString());
        }
    }
}
