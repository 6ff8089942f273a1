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
        for (int i = _first[at]; i < _first[at + 1]; i++)
        {
            ref LatticeNode node = ref _nodes[i];
            if (node.Best + cost + spelling > _bestCandidate + Costs.BeamWidth + Costs.ContextSlack)
            {
                // Nodes come best first.
                break;
            }

            float language = Language(ref node, ref token, cost) + spelling + (node.SentenceStart ? 0 : caseCost);
            if (node.Best + language > _bestCandidate + Costs.BeamWidth)
            {
                continue;
            }

            Vector256<float> score = node.Score;
            Vector256<int> back = s_stay;
            if (at > 0)
            {
                (score, back) = Boundary(ref node, ref token, right, letters, language);
            }

            if (letters is > 0 and <= 3)
            {
                score += letters == 1 ? token.Type == TokenType.SingleSmall ? s_singleLetter : Vector256<float>.Zero : letters == 2 ? s_twoLetters : s_threeLetters;
            }

            score = score + inside + Vector256.Create(language);
            float best = Lanes.Least(score);
            if (best > _bestCandidate + Costs.BeamWidth)
            {
                continue;
            }

            LatticeNode next = token;
            next.Score = score;
            next.Back = back + Vector256.Create(i << NodeBits);
            next.Best = best;
            Follow(ref next, ref node, right, letters);
            Add(ref next);
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

        if (node.Role != TokenRole.Hyphen && token.Role == TokenRole.Word && _model.IsWord(token.Id) && (_model.Flags(token.Id) & WordModel.WordFlags.Bound) != 0)
        {
            result += Costs.FreeBoundSuffix;
        }

        return result;
    }

    /// <summary>What may truly stand between two tokens, and what the gap there costs under it.</summary>
    private (Vector256<float> Score, Vector256<int> Back) Boundary(ref LatticeNode node, ref LatticeNode token, int right, int letters, float language)
    {
        int at = token.Start;
        byte gap = Glyphs.Gaps[at];
        if (Glyphs.Fixed[at] || node.Role == TokenRole.AsItIs || token.Role == TokenRole.AsItIs)
        {
            return (node.Score, s_stay + Vector256.Create(Join.Kept));
        }

        bool closed = node.Role is TokenRole.Hyphen or TokenRole.LeadingHyphen || token.Role is TokenRole.Hyphen or TokenRole.Suspended;
        bool open = node.Role is TokenRole.Dash or TokenRole.Suspended || token.Role is TokenRole.Dash or TokenRole.LeadingHyphen;
        if (closed && open)
        {
            return (Vector256.Create(Region.Never), s_stay);
        }

        if (closed)
        {
            return (node.Score + BesideHyphen(ref node, ref token, at, gap), s_stay);
        }

        if (open)
        {
            return WithSpace(ref node, gap);
        }

        bool words = letters > 0 && node.Type <= TokenType.Small && node.Role == TokenRole.Word;
        bool sameKind = words || (right == TokenType.Latin && node.Type == TokenType.Latin) || (right == TokenType.Number && node.Type == TokenType.Number);
        if (sameKind)
        {
            (Vector256<float> score, Vector256<int> back) = WithSpace(ref node, gap);
            float compound = words && gap is Gap.None or Gap.Line && (_evidence & Evidence.HyphenArcs) != 0 && _model.IsWord(node.Id) ? _model.BigramCost(WordModel.WithHyphen(node.Id), token.Id) : Region.Never;
            if (compound < Region.Never)
            {
                // As a compound the second word costs what it costs behind the hyphen.
                (Vector256<float> lost, Vector256<int> from) = Over(ref node, Region.Moves, Join.LostHyphen);
                lost += (gap == Gap.Line ? Region.Inside[gap] : Vector256<float>.Zero) + Vector256.Create(Costs.LostHyphen + compound - language);
                Lanes.Choose(ref score, ref back, lost, from);
            }

            return (score, back);
        }

        bool mark = node.Role == TokenRole.Mark || token.Role == TokenRole.Mark;
        bool missing = gap == Gap.None && node.Role == TokenRole.Mark && token.Role == TokenRole.Word && right != TokenType.Number && Glyphs.Char[at - 1] is '.' or ',' or '!' or '?' or ';' or ':' or '\u2026';
        Vector256<float> none = node.Score + (mark ? Region.BesideMark : Region.Inside)[gap] + Vector256.Create(_model.SpaceCost(node.Left, right, space: false));
        if (right == TokenType.Number && node.Type == TokenType.SingleSmall && IsBetweenNumbers(node.Start))
        {
            // As before it, so behind it: 6 х 6 or 6х6.
            int join = node.Back[BestState(ref node)] & 7;
            return join == Join.Space ? WithSpace(ref node, gap) : (node.Score + Region.Inside[gap], s_stay);
        }

        (Vector256<float> best, Vector256<int> way) = WithSpace(ref node, missing ? Gap.Missing : gap);
        if (gap == Gap.Wide && !IsAgainst(node, token))
        {
            return (best, way);
        }

        best += Vector256.Create(_model.SpaceCost(node.Left, right, space: true));
        Lanes.Choose(ref best, ref way, none, s_stay);
        return (best, way);
    }

    /// <summary>Marks that stand against their neighbour; beside any other sign several spaces are a gap that was meant: <c>| Нан   | 150 |</c>.</summary>
    private bool IsAgainst(in LatticeNode node, in LatticeNode token) =>
        (token.Role == TokenRole.Mark && Glyphs.Char[token.Start] is '.' or ',' or '!' or '?' or ';' or ':' or '\u2026' or ')' or ']' or '}' or '\u00BB' or '\u201D' or '"' or '%')
        || (node.Role == TokenRole.Mark && Glyphs.Char[node.Start] is '(' or '[' or '{' or '\u00AB' or '\u201C' or '\u201E' or '"');

    /// <summary>A Cyrillic х for the sign of multiplication.</summary>
    private bool IsBetweenNumbers(int at) => Glyphs.Char[at] == '\u0445' && at > 0 && Glyphs.Kind[at - 1] == GlyphKind.Digit;

    private static int BestState(ref LatticeNode node)
    {
        int best = 0;
        for (int s = 1; s < Region.Count; s++)
        {
            best = node.Score[s] < node.Score[best] ? s : best;
        }

        return best;
    }

    /// <summary>In clean text a gap beside a hyphen goes only between a word, figure or Latin word and a letter.</summary>
    private Vector256<float> BesideHyphen(ref LatticeNode node, ref LatticeNode token, int at, byte gap)
    {
        int hyphen = token.Role is TokenRole.Hyphen or TokenRole.Suspended ? at : at - 1;
        bool between = hyphen > 0 && hyphen + 1 < Glyphs.Count && Glyphs.Kind[hyphen - 1] is GlyphKind.Letter or GlyphKind.Digit or GlyphKind.Latin && Glyphs.Kind[hyphen + 1] == GlyphKind.Letter;
        return between && (node.Role == TokenRole.Hyphen || token.Role == TokenRole.Hyphen) ? Region.BesideHyphen[gap] : Region.Inside[gap];
    }

    private (Vector256<float> Score, Vector256<int> Back) WithSpace(ref LatticeNode node, byte gap) => Over(ref node, Region.Space[gap], Join.Space);

    /// <summary>The best way from each state of the node into each state behind it.</summary>
    private (Vector256<float> Score, Vector256<int> Back) Over(ref LatticeNode node, Vector256<float>[] costs, int join)
    {
        if ((_evidence & Evidence.RegionChanges) == 0)
        {
            return (node.Score + Lanes.Diagonal(costs), s_stay + Vector256.Create(join));
        }

        Vector256<float> score = Vector256.Create(node.Score[0]) + costs[0];
        Vector256<int> back = Vector256.Create(join);
        for (int s = 1; s < Region.Count; s++)
        {
            Lanes.Choose(ref score, ref back, Vector256.Create(node.Score[s]) + costs[s], Vector256.Create((s << 3) | join));
        }

        return (score, back);
    }
}
