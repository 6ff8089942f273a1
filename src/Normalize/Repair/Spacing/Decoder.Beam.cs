using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>Which readings stay in the search.</summary>
internal sealed partial class Decoder
{
    /// <summary>What the token leaves behind for the next one.</summary>
    private void Follow(ref LatticeNode next, ref LatticeNode node, int right, int letters)
    {
        switch (next.Role)
        {
            case TokenRole.Hyphen:
                int after = node.Type switch
                {
                    TokenType.Number => TokenClass.AfterNumberHyphen,
                    TokenType.Latin => TokenClass.AfterLatinHyphen,
                    _ => node.Role == TokenRole.Mark ? TokenClass.AfterLatinHyphen : TokenClass.AfterWordHyphen,
                };
                bool word = _model.IsWord(node.Id);
                next.BeforeHyphen = word ? node.Id : -1;
                next.Id = word ? WordModel.WithHyphen(node.Id) : _model.SpecialId(after);
                next.Class = TokenClass.OfSpecial(after);
                next.Context = next.Class;
                next.SentenceStart = false;
                break;
            case TokenRole.Word:
                next.Context = TokenClass.Context(node.Class, next.Class, letters);
                next.SentenceStart = false;
                break;
            default:
                next.Context = next.Class;
                bool isMark = next.Role is TokenRole.Mark or TokenRole.AsItIs && TokenType.IsMark(right);
                next.SentenceStart = isMark ? Marks.EndsSentence(TokenType.MarkOfRight(right)) || node.SentenceStart : next.Role == TokenRole.Dash;
                next.Left = isMark ? (short)TokenType.LeftOfMark(TokenType.MarkOfRight(right), node.Type) : (short)-1;
                break;
        }
    }

    /// <summary>Makes a candidate of a token behind a node, or merges it with one from <paramref name="own"/> on, those of this very token, that the rest of the text cannot tell from it.</summary>
    private void Add(ref LatticeNode token, ref LatticeNode node, int right, int letters, Vector256<float> score, Vector256<int> back, int own)
    {
        if (_candidateEnd == _nodes.Length)
        {
            return;
        }

        float best = _beam.Add(score);
        if (letters > TokenClass.LongestPaired && own < _candidateEnd)
        {
            // What stands before a longer word is forgotten behind it.
            Merge(ref _nodes[own], score, back, best);
            return;
        }

        ref LatticeNode next = ref _nodes[_candidateEnd];
        next = token;
        Follow(ref next, ref node, right, letters);
        for (int i = own; i < _candidateEnd; i++)
        {
            ref LatticeNode old = ref _nodes[i];
            if (old.Context == next.Context && old.Id == next.Id && old.Left == next.Left && old.BeforeHyphen == next.BeforeHyphen && old.SentenceStart == next.SentenceStart)
            {
                Merge(ref old, score, back, best);
                return;
            }
        }

        next.Score = score;
        next.Back = back;
        next.Best = best;
        _candidateEnd++;
    }

    private static void Merge(ref LatticeNode old, Vector256<float> score, Vector256<int> back, float best)
    {
        Lanes.Choose(ref old.Score, ref old.Back, score, back);
        old.Best = Math.Min(old.Best, best);
    }

    /// <summary>The best candidates become the nodes of a place, best first.</summary>
    private void Keep(int end)
    {
        int most = Math.Min(_candidateEnd, _nodeCount + Costs.BeamSize);
        while (_nodeCount < most)
        {
            int best = _nodeCount;
            for (int i = best + 1; i < _candidateEnd; i++)
            {
                best = _nodes[i].Best < _nodes[best].Best ? i : best;
            }

            if (_beam.IsBehind(_nodes[best].Score))
            {
                _nodes[best] = _nodes[--_candidateEnd];
                most = Math.Min(most, _candidateEnd);
                continue;
            }

            if (best != _nodeCount)
            {
                (_nodes[best], _nodes[_nodeCount]) = (_nodes[_nodeCount], _nodes[best]);
            }

            _model.Prefetch(_nodes[_nodeCount++].Context);
        }

        _first[end + 1] = _nodeCount;
        if (_nodeCount + MostCandidates > _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }
    }

    /// <summary>Looks up, once, what every token behind this one will ask for.</summary>
    private void Open(ref LatticeNode node)
    {
        if (!node.IsOpen)
        {
            node.IsOpen = true;
            node.Backoff = _model.BackoffCost(node.Id);
            node.Classes = _model.OpenContext(node.Context);
        }
    }
}
