using System.Buffers;
using Normalize.Edits;

namespace Normalize.Transliteration;

/// <summary>The direction from Cyrillic, word by word, as edits.</summary>
internal sealed class ForwardStage : ITextStage
{
    /// <summary>A longer run of letters becomes several edits, so that scratch stays bounded.</summary>
    private const int LongestEdit = 1024;

    private readonly ForwardEngine _engine;
    private readonly Rule _rule;
    private readonly SearchValues<char> _mapped;

    public ForwardStage(ForwardEngine engine, Rule rule)
    {
        _engine = engine;
        _rule = rule;
        IEnumerable<char> letters = Enumerable.Range(LetterSet.First, ForwardTables.Cells).Select(c => (char)c);
        _mapped = SearchValues.Create([.. letters, .. engine.Rules.Signs.Keys, ':']);
    }

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        Span<char> scratch = stackalloc char[2 * LongestEdit];
        char[]? rented = null;
        int at = 0;
        var state = default(TransliteratorState);
        while (true)
        {
            if (state.InAddress)
            {
                at += AddressLength(text[at..]);
                state = default;
            }

            int skipped = text[at..].IndexOfAny(_mapped);
            if (skipped < 0)
            {
                break;
            }

            at += skipped;
            if (skipped > 0)
            {
                state = new TransliteratorState { Previous = Utf16Codec.NeighbourBefore(text, at) };
            }

            var run = new ForwardRun<char, Utf16Codec>(_engine.Rules, _engine.Tables, text[at..], scratch, state, isFinal: true);
            OperationStatus status = OperationStatus.Done;
            do
            {
                status = run.Step();
            }
            while (status == OperationStatus.Done && run.Read < LongestEdit && at + run.Read < text.Length && LetterSet.IsCell(text[at + run.Read]));

            if (status == OperationStatus.DestinationTooSmall)
            {
                // Only a scheme with very long forms comes here; the word starts again with more room.
                char[] larger = ArrayPool<char>.Shared.Rent(scratch.Length * 2);
                Return(rented);
                scratch = rented = larger;
                continue;
            }

            ReadOnlySpan<char> word = text.Slice(at, run.Read);
            if (!word.SequenceEqual(scratch[..run.Written]))
            {
                edits.Replace(at, at + run.Read, scratch[..run.Written], _rule);
            }

            state = run.State;
            at += run.Read;
        }

        Return(rented);
    }

    private static int AddressLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && !Address.EndsAt(char.IsSurrogate(text[length]) ? 0xFFFD : text[length]))
        {
            length++;
        }

        return length;
    }

    private static void Return(char[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
