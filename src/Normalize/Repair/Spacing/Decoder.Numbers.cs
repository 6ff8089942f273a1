using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>The numbers and Latin words that may end at a place.</summary>
internal sealed partial class Decoder
{
    private void AddNumbers(int end)
    {
        if (end < Glyphs.Count && Glyphs.Kind[end] == GlyphKind.Digit && Glyphs.Gaps[end] == Gap.None)
        {
            return;
        }

        int digits = 0;
        int commas = 0;
        int dots = 0;
        for (int start = end - 1; start >= 0 && end - start <= LongestNumber; start--)
        {
            bool digit = Glyphs.Kind[start] == GlyphKind.Digit;
            if (!digit)
            {
                bool separator = Glyphs.Char[start] is '.' or ',' or ':' && start > 0 && Glyphs.Kind[start - 1] == GlyphKind.Digit && Glyphs.Kind[start + 1] == GlyphKind.Digit
                    && (Glyphs.Gaps[start + 1] == Gap.None || Glyphs.Gaps[start] != Gap.None);
                commas += separator && Glyphs.Char[start] == ',' ? 1 : 0;
                dots += separator && Glyphs.Char[start] != ',' ? 1 : 0;
                if (!separator || commas > 1 || dots > 2)
                {
                    break;
                }
            }
            else
            {
                digits++;
                bool whole = start == 0 || Glyphs.Kind[start - 1] != GlyphKind.Digit || Glyphs.Gaps[start] != Gap.None;
                if (whole && IsPlace(start))
                {
                    float spelling = (digits * Costs.Digit) + (commas + dots == 0 ? Math.Max(0, digits - 4) * Costs.LongNumber : 0);
                    LatticeNode token = Special(start, end, TokenClass.Number, TokenRole.Word);
                    token.Left = token.Type = TokenType.Number;
                    token.Digits = (byte)(commas + dots == 0 ? digits : 0);
                    Extend(ref token, _model.SpecialCost(TokenClass.Number), spelling, 0, Glyphs.Inside(start, end), TokenType.Number, 0);
                }
            }

            if (Glyphs.Fixed[start])
            {
                break;
            }
        }
    }

    private void AddLatin(int end)
    {
        if (end < Glyphs.Count && Glyphs.Kind[end] == GlyphKind.Latin && Glyphs.Gaps[end] == Gap.None)
        {
            return;
        }

        float spelling = Costs.LatinWord;
        int pieces = 0;
        int singles = 0;
        int pieceEnd = end;
        for (int start = end - 1; start >= 0 && end - start <= LongestLatin && Glyphs.Kind[start] == GlyphKind.Latin; start--)
        {
            spelling += Costs.LatinLetter;
            if (start + 1 < end && Glyphs.Gaps[start + 1] != Gap.None && char.IsUpper(Glyphs.Char[start + 1]) && !char.IsUpper(Glyphs.Char[start]))
            {
                spelling += Costs.CapitalInside;
            }

            bool whole = start == 0 || Glyphs.Kind[start - 1] != GlyphKind.Latin || Glyphs.Gaps[start] != Gap.None;
            if (whole)
            {
                pieces++;
                singles += pieceEnd - start == 1 ? 1 : 0;
                pieceEnd = start;
            }

            if (whole && IsPlace(start) && IsOneLatinWord(pieces, singles))
            {
                LatticeNode token = Special(start, end, TokenClass.Latin, TokenRole.Word);
                token.Left = token.Type = TokenType.Latin;
                Extend(ref token, _model.SpecialCost(TokenClass.Latin), spelling, 0, Glyphs.Inside(start, end), TokenType.Latin, 0);
            }

            if (Glyphs.Fixed[start])
            {
                break;
            }
        }
    }

    /// <summary>
    /// The model knows no Latin words, so pieces are one word only where they look like letters of one: each of them single,
    /// or three of four. <c>I have a</c> stays, <c>F a ceb o o k</c> does not.
    /// </summary>
    private static bool IsOneLatinWord(int pieces, int singles) =>
        pieces == 1 || singles == pieces || (pieces >= 4 && singles * 4 >= pieces * 3);
}
