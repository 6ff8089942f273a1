using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>The Cyrillic words that may end at a place.</summary>
internal sealed partial class Decoder
{
    private void AddWords(int end)
    {
        var beam = new Beam();
        _words.Weigh(ref beam, out int likeliest);
        if (likeliest < 0)
        {
            return;
        }

        // The likeliest goes first: what falls behind it need not be looked at.
        AddWord(_words.At(likeliest), end);
        foreach (byte slot in _words.Live)
        {
            ref readonly PartialWord word = ref _words.At(slot);
            if (slot != likeliest && !beam.IsBehind(word.Total, Costs.WordSlack) && !_beam.IsBehind(word.Total, Costs.ContextSlack))
            {
                AddWord(word, end);
            }
        }
    }

    private void AddWord(in PartialWord word, int end)
    {
        int type = TypeOf(word.Start, end, word.Letters);
        var token = new LatticeNode
        {
            Start = word.Start,
            End = end,
            Id = word.Cursor.WordId,
            BeforeHyphen = -1,
            Class = TokenClass.OfWord(word.History, word.Letters),
            Stem = word.Stem,
            Left = (short)type,
            Type = (byte)type,
            Role = TokenRole.Word,
        };
        Extend(ref token, word.Cost, word.Extra + (token.Id < 0 ? JoinCost(word, end) : 0), CaseCost(token.Id, type), Glyphs.Inside(word.Start, end), type, word.Letters);
    }

    /// <summary>What it costs to take pieces for one word that is not known, on top of its letters.</summary>
    private float JoinCost(in PartialWord word, int end)
    {
        int pieces = Glyphs.Pieces(word.Start, end) - (IsCutWord(word, end) ? 1 : 0);
        return pieces == 1 ? 0 : Math.Max(0, word.Letters - (pieces * Costs.LettersOfPiece)) * Costs.LetterOfLongPiece;
    }

    /// <summary>Cut by the end of a line: the hyphen there is that of a compound only where its halves are words.</summary>
    private bool IsCutWord(in PartialWord word, int end) =>
        word.Hyphen > 0 && Glyphs.IsAtLineEnd(word.Hyphen) && !(word.KnownBeforeHyphen && _model.Find(Glyphs.Char.AsSpan((word.Hyphen + 1)..end)) >= 0);

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
}
