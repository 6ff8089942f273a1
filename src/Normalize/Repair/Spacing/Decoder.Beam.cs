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

    /// <summary>Adds a candidate, or merges it with one that the rest of the text cannot tell from it.</summary>
    private void Add(ref LatticeNode next)
    {
        _bestCandidate = Math.Min(_bestCandidate, next.Best);
        for (int i = 0; i < _candidateCount; i++)
        {
            ref LatticeNode old = ref _candidates[i];
            if (old.Id == next.Id && old.Context == next.Context && old.Left == next.Left && old.Role == next.Role && old.BeforeHyphen == next.BeforeHyphen && old.SentenceStart == next.SentenceStart && old.Digits == next.Digits && old.Start == next.Start)
            {
                Lanes.Choose(ref old.Score, ref old.Back, next.Score, next.Back);
                old.Best = Math.Min(old.Best, next.Best);
                return;
            }
        }

        if (_candidateCount < MostCandidates)
        {
            _candidates[_candidateCount++] = next;
            return;
        }

        int worst = 0;
        for (int i = 1; i < MostCandidates; i++)
        {
            worst = _candidates[i].Best > _candidates[worst].Best ? i : worst;
        }

        if (_candidates[worst].Best > next.Best)
        {
            _candidates[worst] = next;
        }
    }

    /// <summary>The best candidates become the nodes of a place.</summary>
    private void Keep(int end)
    {
        if (_nodeCount + Costs.BeamSize > _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        Span<LatticeNode> candidates = _candidates.AsSpan(0, _candidateCount);
        int kept = 0;
        while (kept < Math.Min(Costs.BeamSize, _candidateCount))
        {
            int best = kept;
            for (int i = kept + 1; i < candidates.Length; i++)
            {
                best = candidates[i].Best < candidates[best].Best ? i : best;
            }

            if (candidates[best].Best > _bestCandidate + Costs.BeamWidth)
            {
                break;
            }

            Open(ref candidates[best]);
            _nodes[_nodeCount++] = candidates[best];
            candidates[best] = candidates[kept];
            kept++;
        }

        _first[end + 1] = _nodeCount;
    }

    /// <summary>Looks up what every token behind this one will ask for.</summary>
    private void Open(ref LatticeNode node)
    {
        node.Backoff = _model.BackoffCost(node.Id);
        node.Classes = _model.OpenContext(node.Context);
    }
}
