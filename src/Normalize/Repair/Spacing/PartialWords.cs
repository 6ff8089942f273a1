using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>A word that has begun somewhere before the place the decoder has reached.</summary>
internal struct PartialWord
{
    public int Start;

    /// <summary>The last hyphen left out of it, behind which its letters do not lie side by side; or 0.</summary>
    public int Hyphen;

    /// <summary>What stands before that hyphen is a known word.</summary>
    public bool KnownBeforeHyphen;
    public int Letters;

    /// <summary>Cost of its letters so far, in steps of the model.</summary>
    public int Steps;

    /// <summary>The same by the letters of names, for a word with a capital at its start; otherwise unused.</summary>
    public int NameSteps;
    public bool Capital;

    /// <summary>Its first letters, packed.</summary>
    public uint Stem;

    /// <summary>Cost of capitals where none belong, and of hyphens that look needed.</summary>
    public float Extra;

    /// <summary>The least cost of the place it began at and of the gaps inside it, a lane a region state.</summary>
    public Vector256<float> Reach;

    /// <summary>Its cost without context if it ended here, and with <see cref="Extra"/> and <see cref="Reach"/> on top.</summary>
    public float Cost;
    public Vector256<float> Total;
    public ulong History;
    public WordGraph.Cursor Cursor;
}

/// <summary>
/// The words under way: each moves on letter by letter, through the graph as long as a known form begins like it and through
/// the n-gram model, and is given up when it has fallen behind.
/// </summary>
internal sealed class PartialWords
{
    /// <summary>A power of two above the glyphs a word may span: its letters, and hyphens left out between them.</summary>
    private const int Slots = 128;

    private readonly PartialWord[] _words = new PartialWord[Slots];

    /// <summary>Slots of the words under way, longest first. The words themselves stay where they are.</summary>
    private readonly byte[] _live = new byte[Slots];
    private readonly WordModel _model;
    private readonly LetterChain _chain;
    private readonly bool _names;
    private int _count;

    public PartialWords(WordModel model, Evidence evidence)
    {
        _names = (evidence & Evidence.NameLetters) != 0;
        _model = model;
        _chain = new LetterChain(model);
    }

    /// <summary>The words under way, to be looked at with <see cref="At"/>.</summary>
    public ReadOnlySpan<byte> Live => _live.AsSpan(0, _count);

    public ref readonly PartialWord At(int slot) => ref _words[slot];

    public void Clear()
    {
        _count = 0;
        _chain.Clear();
    }

    /// <summary>Moves over a hyphen that may only divide a word.</summary>
    public void SkipHyphen(int at)
    {
        _chain.Clear();
        foreach (byte slot in Live)
        {
            ref PartialWord word = ref _words[slot];
            word.Hyphen = at;
            word.KnownBeforeHyphen = word.Cursor.WordId >= 0;
            word.Extra += _model.IsHyphenated(word.Cursor.WordId) ? Costs.DropHyphenOfCompound : 0;
        }
    }

    /// <summary>Moves over a letter.</summary>
    public void Push(GlyphBuffer glyphs, int at, bool begins)
    {
        if (glyphs.Fixed[at])
        {
            Clear();
        }

        if (_count > 0 && _words[_live[0]].Letters >= WordModel.LongestWord)
        {
            _live.AsSpan(1, --_count).CopyTo(_live);
        }

        if (begins)
        {
            _live[_count++] = (byte)(at % Slots);
            _words[at % Slots] = new PartialWord { Start = at, History = LetterModel.WordStart, Capital = _names && Alphabet.IsUpper(glyphs.Char[at]) };
        }

        int code = glyphs.Code[at];
        ref readonly WordGraph graph = ref _model.Graph;
        _chain.Push(code);
        bool strayCapital = at > 0 && Alphabet.IsUpper(glyphs.Char[at]) && !Alphabet.IsUpper(glyphs.Char[at - 1]);
        foreach (byte slot in Live)
        {
            ref PartialWord word = ref _words[slot];
            word.Steps += word.Hyphen > 0 ? _model.Letters.CostSteps(word.History, word.Letters + 1, code) : _chain.LetterSteps(word.Letters);
            word.NameSteps += word.Capital ? _model.Names.DenseCostSteps(word.History, word.Letters + 1, code) : 0;
            word.Cursor = word.Letters switch { 0 => graph.Begin(code), 1 => graph.Begin((int)word.History, code), _ => graph.Step(word.Cursor, code) };
            graph.Prefetch(word.Cursor);
            _model.PrefetchWord(word.Cursor.WordId);
            word.History = (word.History << LetterCode.Bits) | (uint)code;
            word.Stem = word.Letters < TokenClass.StemLetters ? (word.Stem << LetterCode.Bits) | (uint)code : word.Stem;
            word.Extra += strayCapital && word.Letters > 0 ? Costs.CapitalInside : 0;
            word.Letters++;
        }
    }

    /// <summary>Fetches what the next <see cref="Push"/> will read.</summary>
    public void Prefetch(int code, bool mayEnd) => _chain.Prefetch(code, mayEnd);

    /// <summary>Finds what each word costs if it ends here; no less than that for words that would fall behind the beam.</summary>
    /// <param name="beam">The words alone, without what stands before them.</param>
    /// <param name="likeliest">The slot of the cheapest, or -1.</param>
    public void Weigh(ref Beam beam, out int likeliest)
    {
        likeliest = -1;
        float best = Region.Never;

        // First the known words: most of the others fall behind the best of them before their last letters are looked up.
        foreach (byte slot in Live)
        {
            if (_words[slot].Cursor.WordId >= 0)
            {
                Compare(slot, ref beam, ref best, ref likeliest);
            }
        }

        foreach (byte slot in Live)
        {
            ref PartialWord word = ref _words[slot];
            if (word.Cursor.WordId < 0)
            {
                word.Total = word.Reach + Vector256.Create(LeastCost(word) + word.Extra);
                if (!beam.IsBehind(word.Total, Costs.WordSlack))
                {
                    Compare(slot, ref beam, ref best, ref likeliest);
                }
            }
        }
    }

    private void Compare(byte slot, ref Beam beam, ref float best, ref int likeliest)
    {
        ref PartialWord word = ref _words[slot];
        word.Cost = Cost(word);
        word.Total = word.Reach + Vector256.Create(word.Cost + word.Extra);
        float least = beam.Add(word.Total);
        if (least < best)
        {
            best = least;
            likeliest = slot;
        }
    }

    /// <summary>What a word that is not known costs at least, its last look-ups not made yet.</summary>
    private float LeastCost(in PartialWord word) => _model.UnknownCost(LeastSteps(word) * Quantizer.CostStep);

    /// <summary>The cost of a word that ends here, without context.</summary>
    private float Cost(in PartialWord word)
    {
        int edge = word.Hyphen > 0 ? _model.Letters.CostSteps(word.History, word.Letters + 1, LetterCode.Edge) : _chain.EdgeSteps(word.Letters);
        float letters = (word.Steps + edge) * Quantizer.CostStep;
        return _model.WordCost(word.Cursor.WordId, word.Capital ? NameCost(word, letters) : letters);
    }

    /// <summary>The letters of a capitalised word: as a name, or as any word.</summary>
    private float NameCost(in PartialWord word, float letters)
    {
        float name = (word.NameSteps + _model.Names.DenseCostSteps(word.History, word.Letters + 1, LetterCode.Edge)) * Quantizer.CostStep;
        float least = Math.Min(letters, name);
        return least - MathF.Log(((1 - Costs.NameShare) * MathF.Exp(least - letters)) + (Costs.NameShare * MathF.Exp(least - name)));
    }

    private static int LeastSteps(in PartialWord word) => word.Capital ? Math.Min(word.Steps, word.NameSteps) : word.Steps;

    /// <summary>Finds what it costs each word at least to reach a place, whatever its letters.</summary>
    /// <param name="enter">Least cost of each place a word began, a lane a state.</param>
    /// <param name="glyphs">The text.</param>
    /// <param name="end">The place.</param>
    public void Reach(Vector256<float>[] enter, GlyphBuffer glyphs, int end)
    {
        foreach (byte slot in Live)
        {
            ref PartialWord word = ref _words[slot];
            word.Reach = enter[word.Start] + glyphs.Inside(word.Start, end);
        }
    }

    /// <summary>Gives up the words that cannot catch up with the readings of what they cover.</summary>
    public void Prune(in Beam beam)
    {
        int kept = 0;
        foreach (byte slot in Live)
        {
            ref PartialWord word = ref _words[slot];
            float least = word.Extra + (word.Cursor.IsAlive ? 0 : LeastCost(word));
            if (!beam.IsBehind(word.Reach + Vector256.Create(least), Costs.PartialSlack))
            {
                _live[kept++] = slot;
            }
        }

        _count = kept;
    }
}
