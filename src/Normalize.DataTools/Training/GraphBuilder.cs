using System.Runtime.InteropServices;
using System.Text;
using Normalize.Language;

namespace Normalize.DataTools.Training;

/// <summary>
/// Builds the minimal acyclic graph of a sorted list of words (Daciuk et al. 2000: states that can do the same are merged
/// as soon as no later word can pass through them).
/// </summary>
internal sealed class GraphBuilder
{
    private sealed class Node
    {
        public bool Final;
        public List<(byte Label, Node Target)> Edges = [];
        public int Number = -1;
        public int Words = -1;
        public uint FirstEdge = WordGraph.NoNode;
    }

    private readonly Dictionary<string, Node> _register = new(StringComparer.Ordinal);
    private readonly Node _root = new();

    /// <summary>The edges of <see cref="WordGraph"/>; the number of a word is its place in the list.</summary>
    /// <param name="words">Letter codes of the words, in ascending order, each once.</param>
    public static byte[] Build(IReadOnlyList<byte[]> words)
    {
        var builder = new GraphBuilder();
        byte[] last = [];
        foreach (byte[] word in words)
        {
            if (word.AsSpan().SequenceCompareTo(last) <= 0)
            {
                throw new InvalidOperationException("The words of the graph are not in ascending order.");
            }

            builder.Add(word, last);
            last = word;
        }

        builder.Merge(builder._root);
        return builder.Lay();
    }

    private void Add(byte[] word, byte[] last)
    {
        int common = word.AsSpan().CommonPrefixLength(last);
        Node node = _root;
        for (int i = 0; i < common; i++)
        {
            node = node.Edges[^1].Target;
        }

        Merge(node);
        for (int i = common; i < word.Length; i++)
        {
            var next = new Node();
            node.Edges.Add((word[i], next));
            node = next;
        }

        node.Final = true;
    }

    /// <summary>Replaces the chain below the last edge by states already known to do the same.</summary>
    private void Merge(Node node)
    {
        if (node.Edges.Count == 0)
        {
            return;
        }

        (byte label, Node target) = node.Edges[^1];
        if (target.Number >= 0)
        {
            return;
        }

        Merge(target);
        var signature = new StringBuilder(target.Final ? "!" : "");
        foreach ((byte l, Node t) in target.Edges)
        {
            signature.Append((char)l).Append(t.Number).Append(' ');
        }

        string key = signature.ToString();
        if (!_register.TryGetValue(key, out Node? known))
        {
            known = target;
            known.Number = _register.Count;
            _register.Add(key, known);
        }

        node.Edges[^1] = (label, known);
    }

    private byte[] Lay()
    {
        var nodes = new List<Node> { _root };
        uint edges = 0;
        for (int i = 0; i < nodes.Count; i++)
        {
            nodes[i].FirstEdge = nodes[i].Edges.Count == 0 ? WordGraph.NoNode : edges;
            edges += (uint)nodes[i].Edges.Count;
            foreach ((_, Node target) in nodes[i].Edges)
            {
                if (target.FirstEdge == WordGraph.NoNode && target.Edges.Count > 0)
                {
                    target.FirstEdge = 0;
                    nodes.Add(target);
                }
            }
        }

        if (edges >= WordGraph.NoNode)
        {
            throw new InvalidOperationException($"The graph has {edges} edges; its format has room for {WordGraph.NoNode - 1}.");
        }

        var laid = new ulong[edges + (WordGraph.Padding / WordGraph.EdgeBytes)];
        uint at = 0;
        foreach (Node node in nodes)
        {
            ulong skipped = 0;
            foreach ((byte label, Node target) in node.Edges)
            {
                laid[at++] = label | (target.Final ? WordGraph.EndsWord : 0) | ((ulong)target.FirstEdge << WordGraph.TargetShift) | (skipped << WordGraph.SkipShift);
                skipped += (uint)CountWords(target);
            }

            if (node.Edges.Count > 0)
            {
                laid[at - 1] |= WordGraph.LastEdge;
            }
        }

        return MemoryMarshal.AsBytes<ulong>(laid).ToArray();
    }

    private static int CountWords(Node node)
    {
        if (node.Words < 0)
        {
            node.Words = (node.Final ? 1 : 0) + node.Edges.Sum(static e => CountWords(e.Target));
        }

        return node.Words;
    }
}
