using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>What stands between two tokens: a space, none, or a hyphen that was lost.</summary>
internal sealed partial class Decoder
{
    /// <summary>What may truly stand between two tokens, and what the gap there costs under it.</summary>
    private void Boundary(ref LatticeNode node, ref LatticeNode token, int right, int letters, float language, out Vector256<float> score, out Vector256<int> back)
    {
        int at = token.Start;
        byte gap = Glyphs.Gaps[at];
        if (Glyphs.Fixed[at] || node.Role == TokenRole.AsItIs || token.Role == TokenRole.AsItIs)
        {
            score = node.Score;
            back = s_stay + Vector256.Create(Join.Kept);
            return;
        }

        bool closed = node.Role is TokenRole.Hyphen or TokenRole.LeadingHyphen || token.Role is TokenRole.Hyphen or TokenRole.Suspended;
        bool open = node.Role is TokenRole.Dash or TokenRole.Suspended || token.Role is TokenRole.Dash or TokenRole.LeadingHyphen;
        if (closed)
        {
            score = open ? Vector256.Create(Region.Never) : node.Score + BesideHyphen(ref node, ref token, at, gap);
            back = s_stay;
            return;
        }

        score = node.SpaceScore;
        back = node.SpaceBack;
        if (open)
        {
            return;
        }

        bool words = letters > 0 && node.Type <= TokenType.Small && node.Role == TokenRole.Word;
        bool sameKind = words || (right == TokenType.Latin && node.Type == TokenType.Latin) || (right == TokenType.Number && node.Type == TokenType.Number);
        if (sameKind)
        {
            float compound = words && gap is Gap.None or Gap.Line && (_evidence & Evidence.HyphenArcs) != 0 && _model.IsWord(node.Id) ? _model.BigramCost(WordModel.WithHyphen(node.Id), token.Id) : Region.Never;
            if (compound < Region.Never)
            {
                // As a compound the second word costs what it costs behind the hyphen.
                Over(ref node, Region.Moves, Join.LostHyphen, out Vector256<float> lost, out Vector256<int> from);
                lost += (gap == Gap.Line ? Region.Inside[gap] : Vector256<float>.Zero) + Vector256.Create(Costs.LostHyphen + compound - language);
                Lanes.Choose(ref score, ref back, lost, from);
            }

            return;
        }

        if (right == TokenType.Number && node.Type == TokenType.SingleSmall && IsBetweenNumbers(node.Start))
        {
            // As before it, so behind it: 6 х 6 or 6х6.
            if ((node.Back[BestState(ref node)] & 7) != Join.Space)
            {
                score = node.Score + Region.Inside[gap];
                back = s_stay;
            }

            return;
        }

        bool mark = node.Role == TokenRole.Mark || token.Role == TokenRole.Mark;
        bool missing = gap == Gap.None && node.Role == TokenRole.Mark && token.Role == TokenRole.Word && right != TokenType.Number && EndsClause(Glyphs.Char[at - 1], Glyphs.Char[at]);
        if (missing)
        {
            Over(ref node, Region.Space[Gap.Missing], Join.Space, out score, out back);
        }

        if (gap == Gap.Wide && !IsAgainst(node, token))
        {
            return;
        }

        score += Vector256.Create(_model.SpaceCost(node.Left, right, space: true));
        Vector256<float> none = node.Score + (mark ? Region.BesideMark : Region.Inside)[gap] + Vector256.Create(_model.SpaceCost(node.Left, right, space: false));
        Lanes.Choose(ref score, ref back, none, s_stay);
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
        if (gap != Gap.None && token.Role == TokenRole.Hyphen && node.Role == TokenRole.Mark && !Closes(Glyphs.Char[at - 1]))
        {
            return Vector256.Create(Region.Never);
        }

        int hyphen = token.Role is TokenRole.Hyphen or TokenRole.Suspended ? at : at - 1;
        bool between = hyphen > 0 && hyphen + 1 < Glyphs.Count && Glyphs.Kind[hyphen - 1] is GlyphKind.Letter or GlyphKind.Digit or GlyphKind.Latin && Glyphs.Kind[hyphen + 1] == GlyphKind.Letter;
        return between && (node.Role == TokenRole.Hyphen || token.Role == TokenRole.Hyphen) ? Region.BesideHyphen[gap] : Region.Inside[gap];
    }

    /// <summary>Before a small letter a question mark may be what became of a letter: <c>қа?ар</c>.</summary>
    private static bool EndsClause(char mark, char next) =>
        mark is '.' or ',' or '!' or ';' or ':' or '\u2026' || (mark == '?' && Alphabet.IsUpper(next));

    /// <summary>Marks a suffix may follow: <c>» -ның</c>, <c>% -дан</c>. Behind a comma or a stop a hyphen begins something new.</summary>
    private static bool Closes(char mark) => mark is not (',' or '.' or ';' or ':' or '!' or '?' or '\u2026' or '(' or '[' or '\u00AB' or '\u201C' or '\u201E');

    /// <summary>The best way from each state of the node into each state behind it.</summary>
    private void Over(ref LatticeNode node, Vector256<float>[] costs, int join, out Vector256<float> score, out Vector256<int> back)
    {
        if ((_evidence & Evidence.RegionChanges) == 0)
        {
            score = node.Score + Lanes.Diagonal(costs);
            back = s_stay + Vector256.Create(join);
            return;
        }

        Vector256<float> old = node.Score;
        Vector256<float> best = Vector256.Create(old[0]) + costs[0];
        Vector256<int> from = Vector256<int>.Zero;
        Lanes.Choose(ref best, ref from, Vector256.Create(old[1]) + costs[1], Vector256.Create(1 << 3));
        Lanes.Choose(ref best, ref from, Vector256.Create(old[2]) + costs[2], Vector256.Create(2 << 3));
        Lanes.Choose(ref best, ref from, Vector256.Create(old[3]) + costs[3], Vector256.Create(3 << 3));
        Lanes.Choose(ref best, ref from, Vector256.Create(old[4]) + costs[4], Vector256.Create(4 << 3));
        Lanes.Choose(ref best, ref from, Vector256.Create(old[5]) + costs[5], Vector256.Create(5 << 3));
        score = best;
        back = from + Vector256.Create(join);
    }
}
