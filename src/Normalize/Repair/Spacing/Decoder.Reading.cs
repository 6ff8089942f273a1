using System.Runtime.Intrinsics;

namespace Normalize.Spacing;

/// <summary>The likeliest reading once the search is done, and where a long one is cut.</summary>
internal sealed partial class Decoder
{
    /// <summary>Glyphs behind a cut that are read again, so that the cut does not show.</summary>
    public const int Overlap = 160;

    /// <summary>A token of the best reading: glyphs [Start, End), what stands before it, and the damage it was read under.</summary>
    public readonly record struct Token(int Start, int End, TokenRole Role, GlyphKind Kind, int Join, int State, int Node);

    /// <summary>The tokens of the last <see cref="Run"/>.</summary>
    public List<Token> Tokens => _tokens;

    /// <summary>Remembers what stands before a token, for the piece that begins with it.</summary>
    public void Carry(int cut)
    {
        _carried = _nodes[_tokens[cut - 1].Node];
        _carried.Score -= Vector256.Create(_carried.Best);
        _carried.Best = 0;
        _carried.Start = _carried.End = 0;
    }

    /// <summary>Where the reading may be cut although the text goes on: the last true space far enough from the end.</summary>
    public int FindCut()
    {
        for (int t = _tokens.Count - 1; t > 0; t--)
        {
            if (_tokens[t].Join == Join.Space && _tokens[t].Start < Glyphs.Count - Overlap)
            {
                return t;
            }
        }

        // Not one true space in two thousand characters: cut anywhere.
        return Math.Max(1, _tokens.Count - 1);
    }

    /// <summary>The cost of the reading up to the end of a token, in nats.</summary>
    public float CostOf(Token token) => _nodes[token.Node].Score[token.State];

    public int CountQuotes(int tokens)
    {
        int count = 0;
        for (int t = 0; t < tokens; t++)
        {
            count += Glyphs.Char[_tokens[t].Start] == '"' ? 1 : 0;
        }

        return count;
    }

    private void Trace()
    {
        int node = -1;
        int state = 0;
        float best = float.PositiveInfinity;
        for (int i = _first[Glyphs.Count]; i < _first[Glyphs.Count + 1]; i++)
        {
            for (int s = 0; s < Region.Count; s++)
            {
                if (_nodes[i].Score[s] < best)
                {
                    (best, node, state) = (_nodes[i].Score[s], i, s);
                }
            }
        }

        while (node > 0)
        {
            ref LatticeNode token = ref _nodes[node];
            int back = token.Back[state];
            _tokens.Add(new Token(token.Start, token.End, token.Role, Glyphs.Kind[token.Start], back & 7, state, node));
            node = back >> NodeBits;
            state = (back >> 3) & 7;
        }

        _tokens.Reverse();
    }
}
