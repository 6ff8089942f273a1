using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Normalize.Language;

/// <summary>
/// The words of the model as a minimal acyclic graph over mapped memory: words share their beginnings and their endings,
/// and each word has a number, its place in the order of letter codes. The edges of a node lie side by side.
/// </summary>
internal readonly unsafe struct WordGraph
{
    public const byte LastEdge = 0x80;
    public const byte EndsWord = 0x40;
    public const byte LabelMask = 0x3F;

    /// <summary>Labels are read in blocks, so that many bytes must follow the last edge.</summary>
    public const int Padding = 32;

    private readonly byte* _labels;
    private readonly uint* _targets;
    private readonly uint* _skips;

    public WordGraph(byte* labels, byte* targets, byte* skips)
    {
        _labels = labels;
        _targets = (uint*)targets;
        _skips = (uint*)skips;
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

    /// <summary>Walks one letter; a dead cursor stays dead.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Cursor Step(Cursor cursor, int letter)
    {
        // Node uint.MaxValue has no edges.
        if (!cursor.IsAlive || cursor.Node == uint.MaxValue)
        {
            return default;
        }

        uint edge = cursor.Node;
        while (true)
        {
            Vector256<byte> labels = Vector256.Load(_labels + edge);
            uint match = Vector256.Equals(labels & Vector256.Create(LabelMask), Vector256.Create((byte)letter)).ExtractMostSignificantBits();
            uint last = labels.ExtractMostSignificantBits();
            // Only edges up to the first one marked as last belong to this node.
            match &= last ^ (last - 1);
            if (match != 0)
            {
                uint found = edge + (uint)System.Numerics.BitOperations.TrailingZeroCount(match);
                byte label = _labels[found];
                // Words that end on the way here come before those that go on.
                uint number = cursor.Number + _skips[found] + (cursor.WordId >= 0 ? 1u : 0u);
                return new Cursor(_targets[found], number, (byte)((label & EndsWord) | 1));
            }

            if (last != 0)
            {
                return default;
            }

            edge += 32;
        }
    }
}
