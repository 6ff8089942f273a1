using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Normalize.Language;

/// <summary>
/// The words of the model as a minimal acyclic graph over mapped memory: words share their beginnings and their endings,
/// and each word has a number, its place in the order of letter codes.
/// </summary>
/// <remarks>
/// The edges of a node lie side by side, eight bytes each: the letter in six bits, whether a word ends behind it, whether it
/// is the last edge of its node, the first edge of the node it leads to in 24 bits, and in the upper half how many words
/// the edges before it lead to.
/// </remarks>
internal readonly unsafe struct WordGraph
{
    public const int EdgeBytes = 8;
    public const ulong LabelMask = 0x3F;
    public const ulong EndsWord = 0x40;
    public const ulong LastEdge = 0x80;
    public const int TargetShift = 8;
    public const uint TargetMask = 0xFFFFFF;
    public const int SkipShift = 32;

    /// <summary>The target of an edge behind which nothing follows.</summary>
    public const uint NoNode = TargetMask;

    /// <summary>Edges are read four at a time, so that many bytes must follow the last one.</summary>
    public const int Padding = 4 * EdgeBytes;

    private readonly ulong* _edges;
    private readonly Cursor[] _pairs;

    // Runs once: optimised from the start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public WordGraph(byte* edges)
    {
        _edges = (ulong*)edges;
        _pairs = new Cursor[LetterCode.Count * LetterCode.Count];
        for (int i = 0; i < _pairs.Length; i++)
        {
            Cursor first = Step(Root, i / LetterCode.Count);
            _pairs[i] = i % LetterCode.Count == LetterCode.Edge ? first : Step(first, i % LetterCode.Count);
        }
    }

    /// <summary>A place in the graph: the node reached, the number of words before it, and whether a word ends here.</summary>
    public readonly struct Cursor
    {
        internal readonly uint Node;
        internal readonly uint Number;
        private readonly byte _flags;

        internal Cursor(uint node, uint number, byte flags)
        {
            Node = node;
            Number = number;
            _flags = flags;
        }

        /// <summary>False when no word of the graph begins with the letters walked.</summary>
        public bool IsAlive => _flags != 0;

        /// <summary>The number of the word that ends here, or -1.</summary>
        public int WordId => (_flags & EndsWord) != 0 ? (int)Number : -1;
    }

    public static Cursor Root => new(0, 0, 1);

    /// <summary>The first letter of a word, from a table: the root is the widest node of all.</summary>
    public Cursor Begin(int first) => _pairs[(first * LetterCode.Count) + LetterCode.Edge];

    /// <summary>The first two letters of a word at once, from the same table.</summary>
    public Cursor Begin(int first, int second) => _pairs[(first * LetterCode.Count) + second];

    /// <summary>Asks for the memory that the next <see cref="Step"/> will read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(Cursor cursor)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_edges + cursor.Node);
            Sse.Prefetch0(_edges + cursor.Node + Vector256<ulong>.Count - 1);
        }
    }

    /// <summary>Walks one letter; a dead cursor stays dead.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Cursor Step(Cursor cursor, int letter)
    {
        if (!cursor.IsAlive || cursor.Node == NoNode)
        {
            return default;
        }

        Vector256<ulong> wanted = Vector256.Create((ulong)letter);
        for (ulong* edge = _edges + cursor.Node; ; edge += Vector256<ulong>.Count)
        {
            Vector256<ulong> four = Vector256.Load(edge);
            uint match = Vector256.Equals(four & Vector256.Create(LabelMask), wanted).ExtractMostSignificantBits();
            uint last = (four << 56).ExtractMostSignificantBits();
            // Only edges up to the first one marked as last belong to this node.
            match &= last ^ (last - 1);
            if (match != 0)
            {
                ulong found = edge[BitOperations.TrailingZeroCount(match)];
                // Words that end on the way here come before those that go on.
                uint number = cursor.Number + (uint)(found >> SkipShift) + (cursor.WordId >= 0 ? 1u : 0u);
                return new Cursor((uint)(found >> TargetShift) & TargetMask, number, (byte)((found & EndsWord) | 1));
            }

            if (last != 0)
            {
                return default;
            }
        }
    }

    /// <summary>Walks a word from its beginning; any character that is no letter ends the walk.</summary>
    public Cursor Walk(ReadOnlySpan<char> word)
    {
        int first = word.Length > 1 ? LetterCode.Of(word[0]) : LetterCode.Edge;
        int second = first != LetterCode.Edge ? LetterCode.Of(word[1]) : LetterCode.Edge;
        return second != LetterCode.Edge ? Walk(Begin(first, second), word[2..]) : Walk(Root, word);
    }

    /// <summary>Walks some letters; any other character ends the walk.</summary>
    public Cursor Walk(Cursor cursor, ReadOnlySpan<char> letters)
    {
        for (int i = 0; i < letters.Length && cursor.IsAlive; i++)
        {
            int code = LetterCode.Of(letters[i]);
            cursor = code == LetterCode.Edge ? default : Step(cursor, code);
        }

        return cursor;
    }

    /// <summary>Every letter that may follow, with the cursor behind it; returns how many there are.</summary>
    public int Follow(Cursor cursor, Span<(int Letter, Cursor Cursor)> next)
    {
        int count = 0;
        if (!cursor.IsAlive || cursor.Node == NoNode)
        {
            return count;
        }

        uint first = cursor.Number + (cursor.WordId >= 0 ? 1u : 0u);
        for (ulong* edge = _edges + cursor.Node; ; edge++)
        {
            ulong found = *edge;
            next[count++] = ((int)(found & LabelMask), new Cursor((uint)(found >> TargetShift) & TargetMask, first + (uint)(found >> SkipShift), (byte)((found & EndsWord) | 1)));
            if ((found & LastEdge) != 0)
            {
                return count;
            }
        }
    }
}
