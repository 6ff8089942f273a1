using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>What a token costs behind another: the language model, the gap between them, the region states.</summary>
internal sealed partial class Decoder
{
    /// <summary>Puts a token behind every hypothesis that ends where it begins.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cost">Its cost without context.</param>
    /// <param name="spelling">What its own characters cost, whatever stands before it.</param>
    /// <param name="caseCost">On top of that, unless a sentence begins with it.</param>
    /// <param name="inside">Costs of the gaps inside it.</param>
    /// <param name="right">Column of the table of spaces, or -1 for a hyphen.</param>
    /// <param name="letters">Letters of a Cyrillic word, 0 for all else.</param>
    private void Extend(ref LatticeNode token, float cost, float spelling, float caseCost, Vector256<float> inside, int right, int letters)
    {
        int at = token.Start;
        int own = _candidateEnd;
        bool isBound = letters > 0 && (_model.Flags(token.Id) & WordModel.WordFlags.Bound) != 0;
        inside += letters switch
        {
            1 => token.Type == TokenType.SingleSmall ? s_singleLetter : Vector256<float>.Zero,
            2 => s_twoLetters,
            3 => s_threeLetters,
            _ => Vector256<float>.Zero,
        };
        for (int i = _first[at]; i < _first[at + 1]; i++)
        {
            ref LatticeNode node = ref _nodes[i];
            if (node.Best + cost + spelling > _bestCandidate + Costs.BeamWidth + Costs.ContextSlack)
            {
                // Nodes come best first.
                break;
            }

            Open(ref node);
            float language = Language(ref node, ref token, cost) + (isBound && node.Role != TokenRole.Hyphen ? Costs.FreeBoundSuffix : 0) + spelling + (node.SentenceStart ? 0 : caseCost);
            if (node.Best + language > _bestCandidate + Costs.BeamWidth)
            {
                continue;
            }

            Vector256<float> score = node.Score;
            Vector256<int> back = s_stay;
            if (at > 0)
            {
                Boundary(ref node, ref token, right, letters, language, out score, out back);
            }

            score = score + inside + Vector256.Create(language);
            if (IsBehind(score))
            {
                continue;
            }

            float best = Lanes.Least(score);

            Add(ref token, ref node, right, letters, score, back + Vector256.Create(i << NodeBits), best, own);
        }
    }

    /// <summary>−ln P(token | the token before).</summary>
    private float Language(ref LatticeNode node, ref LatticeNode token, float cost)
    {
        float classes = _model.LogRatio(in node.Classes, token.Class) * Costs.ClassWeight;
        float stems = _model.StemRatio(node.Stem, token.Stem) * Costs.StemWeight;
        float result = cost + node.Backoff - classes - stems;
        float pair = _model.BigramCost(node.Id, token.Id);
        if (pair < Region.Never)
        {
            result = -MathF.Log(MathF.Exp(-pair) + MathF.Exp(-result));
        }

        if (node.BeforeHyphen >= 0 && node.BeforeHyphen == token.Id)
        {
            result = -MathF.Log(Costs.Repetition + MathF.Exp(-result));
        }

        if (token.Digits is 1 or 2 && node.Digits is 1 or 2)
        {
            result += Costs.TwoShortNumbers;
        }

        if (node.Role == TokenRole.Hyphen && Glyphs.Gaps[token.Start] != Gap.None && _conjunctions.Contains(token.Id))
        {
            result += Costs.ConjunctionBehindHyphen;
        }

        return result;
    }
}
