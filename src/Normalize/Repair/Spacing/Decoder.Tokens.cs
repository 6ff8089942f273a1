using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>The tokens that may end at a place: words, numbers, Latin words, marks, hyphens in their roles.</summary>
internal sealed partial class Decoder
{
    [SkipLocalsInit]
    private void AddWords(int end)
    {
        // First what each word could cost at least, then the words near the best of them.
        ReadOnlySpan<byte> words = _words.Live;
        Span<float> costs = stackalloc float[words.Length];
        Span<float> bounds = stackalloc float[words.Length];
        float best = Region.Never;
        for (int i = 0; i < words.Length; i++)
        {
            ref readonly PartialWord word = ref _words.At(words[i]);
            bounds[i] = _words.LeastCost(word) + word.Extra + word.Least;
            if (bounds[i] > best + Costs.BeamWidth)
            {
                continue;
            }

            costs[i] = _words.Cost(word);
            bounds[i] = costs[i] + word.Extra + word.Least;
            best = Math.Min(best, bounds[i]);
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (bounds[i] <= best + Costs.BeamWidth)
            {
                Prefetch(_words.At(words[i]));
            }
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (bounds[i] > best + Costs.BeamWidth || bounds[i] > _bestCandidate + Costs.BeamWidth)
            {
                continue;
            }

            ref readonly PartialWord word = ref _words.At(words[i]);
            int type = TypeOf(word.Start, end, word.Letters);
            var token = new LatticeNode
            {
                Start = word.Start,
                End = end,
                Id = word.Cursor.WordId,
                BeforeHyphen = -1,
                Class = TokenClass.OfWord(word.History, word.Letters),
                Stem = StemOf(word.Start, end),
                Left = (short)type,
                Type = (byte)type,
                Role = TokenRole.Word,
            };
            Extend(ref token, costs[i], word.Extra, CaseCost(token.Id, type), Glyphs.Inside(word.Start, end), type, word.Letters);
        }
    }

    private void Prefetch(in PartialWord word)
    {
        uint tokenClass = TokenClass.OfWord(word.History, word.Letters);
        for (int i = _first[word.Start]; i < _first[word.Start + 1]; i++)
        {
            _model.Prefetch(in _nodes[i].Classes, tokenClass, _nodes[i].Id, word.Cursor.WordId);
        }
    }

    private uint StemOf(int start, int end)
    {
        uint packed = 0;
        int letters = 0;
        for (int i = start; i < end && letters < TokenClass.StemLetters; i++)
        {
            if (Glyphs.Kind[i] == GlyphKind.Letter)
            {
                packed = (packed << LetterCode.Bits) | Glyphs.Code[i];
                letters++;
            }
        }

        return packed;
    }

    private int TypeOf(int start, int end, int letters)
    {
        bool first = Alphabet.IsUpper(Glyphs.Char[start]);
        if (letters == 1)
        {
            return first ? TokenType.SingleCapital : TokenType.SingleSmall;
        }

        int second = Glyphs.Kind[start + 1] == GlyphKind.Hyphen ? start + 2 : start + 1;
        return !first ? TokenType.Small : second < end && Alphabet.IsUpper(Glyphs.Char[second]) ? TokenType.Capitals : TokenType.Capitalised;
    }

    private float CaseCost(int id, int type)
    {
        if (type == TokenType.Capitals)
        {
            return 0;
        }

        bool capital = type is TokenType.Capitalised or TokenType.SingleCapital;
        return id < 0 ? capital ? Costs.UnknownCapital : Costs.UnknownSmall : Costs.CaseWeight * _model.CaseCost(id, capital);
    }

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
        AddHyphen(start, TokenClass.Dash, TokenRole.AsItIs, Costs.DashAsItIs);
    }

    private void AddHyphen(int start, int special, TokenRole role, float cost)
    {
        LatticeNode token = Special(start, start + 1, special, role);
        token.Left = -1;
        token.Type = TokenType.Nothing;
        Extend(ref token, _model.SpecialCost(special), cost, 0, Vector256<float>.Zero, -1, 0);
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
