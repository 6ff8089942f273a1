using System.Runtime.CompilerServices;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>Weighs a form against the known words it can be cut into.</summary>
internal readonly struct WordSplitter(WordModel model)
{
    private readonly WordModel _model = model;

    /// <summary>The letters cost less than <paramref name="most"/> nats, cut into words that were counted.</summary>
    /// <param name="form">At most <see cref="WordModel.LongestWord"/> Cyrillic letters.</param>
    /// <param name="most">What is dearer is not followed.</param>
    [SkipLocalsInit]
    public bool IsCheaper(ReadOnlySpan<char> form, float most)
    {
        ref readonly WordGraph graph = ref _model.Graph;
        // Every known word that has begun is walked a letter on in turn, so that one does not wait for the memory of another.
        Span<Piece> pieces = stackalloc Piece[WordModel.LongestWord];
        int count = 0;
        // The least that the letters before a place cost.
        float before = 0;
        int previous = LetterCode.Edge;
        foreach (char letter in form)
        {
            int code = LetterCode.Of(letter);
            float least = float.PositiveInfinity;
            int kept = 0;
            for (int i = 0; i < count; i++)
            {
                Piece piece = pieces[i];
                piece.Cursor = piece.IsLetter ? graph.Begin(previous, code) : graph.Step(piece.Cursor, code);
                piece.IsLetter = false;
                Keep(piece, pieces, ref kept, ref least);
            }

            if (before + _model.LeastCountCost < most)
            {
                Keep(new Piece { Cursor = graph.Begin(code), Before = before, IsLetter = true }, pieces, ref kept, ref least);
            }

            count = kept;
            before = least;
            previous = code;
        }

        return before < most;
    }

    /// <summary>Keeps a piece that may go on, and tells what the letters cost if it ends here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(in Piece piece, Span<Piece> pieces, ref int kept, ref float least)
    {
        if (!piece.Cursor.IsAlive)
        {
            return;
        }

        _model.Graph.Prefetch(piece.Cursor);
        pieces[kept++] = piece;
        if (piece.Cursor.WordId >= 0 && _model.Count(piece.Cursor.WordId) > 0)
        {
            least = Math.Min(least, piece.Before + _model.CountCost(piece.Cursor.WordId));
        }
    }

    /// <summary>A known word, or the beginning of one, inside a form.</summary>
    private struct Piece
    {
        public WordGraph.Cursor Cursor;

        /// <summary>What the letters before it cost.</summary>
        public float Before;

        /// <summary>It has but one letter so far.</summary>
        public bool IsLetter;
    }
}
