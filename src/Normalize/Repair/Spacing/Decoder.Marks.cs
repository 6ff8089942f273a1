using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>The marks, and the hyphens in their roles, that may stand at a place.</summary>
internal sealed partial class Decoder
{
    private void AddMark(int end, ref int quotes)
    {
        int start = end - 1;
        if (!IsPlace(start))
        {
            return;
        }

        char c = Glyphs.Char[start];
        if (c == '"')
        {
            bool opens = quotes++ % 2 == 0;
            AddMark(start, Marks.StraightOpen, opens ? 0 : Costs.QuoteAgainstParity);
            AddMark(start, Marks.StraightClose, opens ? Costs.QuoteAgainstParity : 0);
            return;
        }

        AddMark(start, Marks.IndexOf(c), 0);
    }

    private void AddMark(int start, int mark, float cost)
    {
        int special = TokenClass.FirstMark + mark;
        LatticeNode token = Special(start, start + 1, special, mark == Marks.Other ? TokenRole.AsItIs : TokenRole.Mark);
        token.Type = TokenType.Nothing;
        Extend(ref token, _model.SpecialCost(special), cost, 0, Vector256<float>.Zero, TokenType.RightOfMark(mark), 0);
    }

    private void AddHyphens(int end)
    {
        int start = end - 1;
        if (!IsPlace(start))
        {
            return;
        }

        int sign = Hyphens.IndexOf(Glyphs.Char[start]);
        float wrongSign = sign switch { 0 => 0, 1 => Costs.EnDashForHyphen, _ => Costs.EmDashForHyphen };
        if (sign == 0 || (_evidence & Evidence.HyphenArcs) != 0)
        {
            AddHyphen(start, TokenClass.Hyphen, TokenRole.Hyphen, wrongSign);
        }

        AddHyphen(start, TokenClass.Dash, TokenRole.Dash, sign switch { 0 => Costs.HyphenForDash, 1 => Costs.EnDashForDash, _ => 0 });
        AddHyphen(start, TokenClass.Suspended, TokenRole.Suspended, wrongSign);
        AddHyphen(start, TokenClass.LeadingHyphen, TokenRole.LeadingHyphen, Costs.LeadingHyphen);
        AddDashAsItIs(start);
    }

    private void AddHyphen(int start, int special, TokenRole role, float cost)
    {
        LatticeNode token = Special(start, start + 1, special, role);
        token.Left = -1;
        token.Type = TokenType.Nothing;
        Extend(ref token, _model.SpecialCost(special), cost, 0, Vector256<float>.Zero, -1, 0);
    }

    /// <summary>
    /// A sign no role fits stays with the spaces it has. With a space on one side only it is as likely a dash as a hyphen,
    /// but for a hyphen behind a figure, a mark or a Latin word, which seldom holds anything but a suffix.
    /// </summary>
    private void AddDashAsItIs(int start)
    {
        bool before = Glyphs.Gaps[start] != Gap.None;
        bool after = start + 1 == Glyphs.Count || Glyphs.Gaps[start + 1] != Gap.None;
        bool isSuffix = start > 0 && Glyphs.Kind[start - 1] != GlyphKind.Letter && Hyphens.IndexOf(Glyphs.Char[start]) == 0;
        float cost = before == after || isSuffix ? Costs.DashAsItIs : before ? Costs.DashWithSpaceBefore : Costs.DashWithSpaceBehind;
        LatticeNode token = Special(start, start + 1, TokenClass.Dash, TokenRole.AsItIs);
        token.Left = -1;
        token.Type = TokenType.Nothing;
        Extend(ref token, _model.SpecialCost(TokenClass.Dash), cost, 0, Lanes.Damaged(Costs.DashAsItIs - cost), -1, 0);
    }

    private LatticeNode Special(int start, int end, int special, TokenRole role) => new()
    {
        Start = start,
        End = end,
        Id = _model.SpecialId(special),
        BeforeHyphen = -1,
        Class = TokenClass.OfSpecial(special),
        Role = role,
    };
}
