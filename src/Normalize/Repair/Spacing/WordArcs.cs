using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>A Cyrillic word that may stand between two places of the lattice.</summary>
internal struct WordArc
{
    /// <summary>Cost without context; <see cref="Region.Never"/> when no word may stand here.</summary>
    public float Cost;

    /// <summary>On top of it: capitals where none belong.</summary>
    public float Spelling;

    /// <summary>On top of it, where a capital is not explained by the start of a sentence.</summary>
    public float CaseCost;
    public int Id;
    public uint Class;
    public byte Letters;
    public byte Type;
}

/// <summary>
/// The words that may begin at a place, found by one walk along the letters: through the graph for the forms that are
/// known, letter by letter through the n-gram model for those that are not.
/// </summary>
internal sealed class WordArcs
{
    /// <summary>Glyphs a word may span: its letters and the hyphens dropped from it.</summary>
    public const int Longest = WordModel.LongestWord + 2;

    private const int Ring = 64;
    private const short Unknown = -1;

    private readonly WordArc[] _arcs = new WordArc[Ring * Longest];
    private readonly short[] _letterCosts = new short[GlyphBuffer.Capacity];
    private readonly short[] _edgeCosts = new short[GlyphBuffer.Capacity];

    /// <summary>The word over glyphs [start, start + length).</summary>
    public ref WordArc this[int start, int length] => ref _arcs[((start & (Ring - 1)) * Longest) + length - 1];

    public void Clear(int count)
    {
        _letterCosts.AsSpan(0, count).Fill(Unknown);
        _edgeCosts.AsSpan(0, count).Fill(Unknown);
    }

    /// <summary>Finds the words that begin with glyph <paramref name="start"/>; returns how far they reach in glyphs.</summary>
    public void Find(GlyphBuffer glyphs, WordModel model, int start)
    {
        Span<WordArc> arcs = _arcs.AsSpan((start & (Ring - 1)) * Longest, Longest);
        WordGraph.Cursor cursor = WordGraph.Root;
        ulong history = LetterModel.WordStart;
        int letters = 0;
        int sinceHyphen = int.MaxValue - Longest;
        int steps = 0;
        float capitals = 0;
        int i = start;
        int length = 0;
        for (; length < Longest; i++, length++)
        {
            arcs[length].Cost = Region.Never;
            if (i >= glyphs.Count || letters == WordModel.LongestWord || (length > 0 && glyphs.Fixed[i]))
            {
                break;
            }

            if (glyphs.Kind[i] == GlyphKind.Hyphen && glyphs.Droppable[i] && letters > 0 && !glyphs.Fixed[i + 1])
            {
                sinceHyphen = 0;
                continue;
            }

            if (glyphs.Kind[i] != GlyphKind.Letter)
            {
                break;
            }

            int code = glyphs.Code[i];
            bool full = letters >= LetterModel.Order - 1 && sinceHyphen >= LetterModel.Order - 1;
            steps += full ? Cached(_letterCosts, i, model, history, letters, code) : model.LetterCostSteps(history, letters + 1, code);
            cursor = model.Graph.Step(cursor, code);
            history = (history << LetterCode.Bits) | (uint)code;
            if (letters > 0 && Alphabet.IsUpper(glyphs.Char[i]) && !Alphabet.IsUpper(glyphs.Char[i - 1]))
            {
                capitals += Costs.CapitalInside;
            }

            letters++;
            sinceHyphen++;
            if (MayEnd(glyphs, i + 1))
            {
                full = letters >= LetterModel.Order - 1 && sinceHyphen >= LetterModel.Order - 1;
                int edge = full ? Cached(_edgeCosts, i, model, history, letters, LetterCode.Edge) : model.LetterCostSteps(history, letters + 1, LetterCode.Edge);
                int id = cursor.WordId;
                ref WordArc arc = ref arcs[length];
                arc.Cost = model.WordCost(id, (steps + edge) * Quantizer.CostStep);
                arc.Spelling = capitals;
                arc.Id = id;
                arc.Class = TokenClass.OfWord(history, letters);
                arc.Letters = (byte)letters;
                arc.Type = TypeOf(glyphs, start, i + 1, letters);
                arc.CaseCost = CaseCost(model, id, arc.Type);
            }
        }

        for (; length < Longest; length++)
        {
            arcs[length].Cost = Region.Never;
        }
    }

    /// <summary>A word may end before this glyph.</summary>
    public static bool MayEnd(GlyphBuffer glyphs, int i) =>
        i >= glyphs.Count || glyphs.Gaps[i] != Gap.None || glyphs.Kind[i] != GlyphKind.Letter || glyphs.MaySplit[i];

    private static int Cached(short[] costs, int i, WordModel model, ulong history, int letters, int code)
    {
        if (costs[i] == Unknown)
        {
            costs[i] = (short)model.LetterCostSteps(history, letters + 1, code);
        }

        return costs[i];
    }

    private static byte TypeOf(GlyphBuffer glyphs, int start, int end, int letters)
    {
        bool first = Alphabet.IsUpper(glyphs.Char[start]);
        if (letters == 1)
        {
            return (byte)(first ? TokenType.SingleCapital : TokenType.SingleSmall);
        }

        int second = glyphs.Kind[start + 1] == GlyphKind.Hyphen ? start + 2 : start + 1;
        return (byte)(!first ? TokenType.Small : second < end && Alphabet.IsUpper(glyphs.Char[second]) ? TokenType.Capitals : TokenType.Capitalised);
    }

    private static float CaseCost(WordModel model, int id, int type)
    {
        if (type == TokenType.Capitals)
        {
            return 0;
        }

        bool capital = type is TokenType.Capitalised or TokenType.SingleCapital;
        return id < 0 ? Costs.UnknownCaseWeight * (capital ? 1.6f : 0.22f) : Costs.CaseWeight * model.CaseCost(id, capital);
    }
}
