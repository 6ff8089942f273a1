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

        // Between two words of a text with gaps stands a space, and nothing else.
        bool afterSpace = letters > 0 && at > 0 && !Glyphs.Fixed[at] && Glyphs.Gaps[at] is not (Gap.None or Gap.Line);
        Vector256<float> least = inside + Vector256.Create(cost + spelling);
        for (int i = _first[at]; i < _first[at + 1]; i++)
        {
            ref LatticeNode node = ref _nodes[i];
            if (_beam.IsBehind(node.Best + cost + spelling, Costs.ContextSlack))
            {
                // Nodes come best first.
                break;
            }

            bool behindWord = afterSpace && node.Role == TokenRole.Word && node.Type <= TokenType.Small;
            if (behindWord && _beam.IsBehind(node.SpaceScore + least, Costs.ContextSlack))
            {
                continue;
            }

            Open(ref node);
            float language = Language(ref node, ref token, cost) + (isBound && node.Role != TokenRole.Hyphen ? Costs.FreeBoundSuffix : 0) + spelling + (node.SentenceStart ? 0 : caseCost);
            if (_beam.IsBehind(node.Best + language, slack: 0))
            {
                continue;
            }

            Vector256<float> score = node.Score;
            Vector256<int> back = s_stay;
            if (behindWord)
            {
                score = node.SpaceScore;
                back = node.SpaceBack;
            }
            else if (at > 0)
            {
                Boundary(ref node, ref token, right, letters, language, out score, out back);
            }

            score = score + inside + Vector256.Create(language);
            if (_beam.IsBehind(score))
            {
                continue;
            }

            Add(ref token, ref node, right, letters, score, back + Vector256.Create(i << NodeBits), own);
        }
    }

    /// <summary>Most words that are tried behind a node, longer ones and shorter ones, have the stem of the one before.</summary>
    private float StemRatio(ref LatticeNode node, uint stem)
    {
        if (node.StemBehind != stem)
        {
            node.StemBehind = stem;
            node.StemRatio = _model.StemRatio(node.Stem, stem);
        }

        return node.StemRatio;
    }

    /// <summary>−ln P(token | the token before).</summary>
    private float Language(ref LatticeNode node, ref LatticeNode token, float cost)
    {
        float classes = _model.LogRatio(in node.Classes, token.Class) * Costs.ClassWeight;
        float stems = StemRatio(ref node, token.Stem) * Costs.StemWeight;
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
