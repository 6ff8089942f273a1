using System.Runtime.Intrinsics;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>A word that has begun somewhere before the place the decoder has reached.</summary>
internal struct PartialWord
{
    public int Start;

    /// <summary>Hyphens left out of it: its letters do not lie side by side.</summary>
    public bool Hyphenated;
    public int Letters;

    /// <summary>Cost of its letters so far, in steps of the model.</summary>
    public int Steps;

    /// <summary>Cost of capitals where none belong, and of hyphens that look needed.</summary>
    public float Extra;
    public ulong History;
    public WordGraph.Cursor Cursor;
}

/// <summary>
/// The words under way: each moves on letter by letter, through the graph as long as a known form begins like it and through
/// the n-gram model, and is given up when it has fallen behind.
/// </summary>
internal sealed class PartialWords
{
    private readonly PartialWord[] _words = new PartialWord[WordModel.LongestWord + 4];
    private readonly WordModel _model;
    private readonly LetterChain _chain;
    private int _count;

    public PartialWords(WordModel model)
    {
        _model = model;
        _chain = new LetterChain(model);
    }

    public ReadOnlySpan<PartialWord> Words => _words.AsSpan(0, _count);

    public void Clear()
    {
        _count = 0;
        _chain.Clear();
    }

    /// <summary>Moves over a hyphen that may only divide a word.</summary>
    public void SkipHyphen()
    {
        _chain.Clear();
        for (int i = 0; i < _count; i++)
        {
            _words[i].Hyphenated = true;
            _words[i].Extra += _model.IsHyphenated(_words[i].Cursor.WordId) ? Costs.DropHyphenOfCompound : 0;
        }
    }

    /// <summary>Moves over a letter.</summary>
    public void Push(GlyphBuffer glyphs, int at, bool begins)
    {
        if (glyphs.Fixed[at])
        {
            Clear();
        }

        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            if (_words[i].Letters < WordModel.LongestWord)
            {
                _words[kept++] = _words[i];
            }
        }

        _count = kept;
        if (begins && _count < _words.Length)
        {
            _words[_count++] = new PartialWord { Start = at, History = LetterModel.WordStart, Cursor = WordGraph.Root };
        }

        int code = glyphs.Code[at];
        ref readonly WordGraph graph = ref _model.Graph;
        _chain.Push(code);
        bool strayCapital = at > 0 && Alphabet.IsUpper(glyphs.Char[at]) && !Alphabet.IsUpper(glyphs.Char[at - 1]);
        for (int i = 0; i < _count; i++)
        {
            ref PartialWord word = ref _words[i];
            word.Steps += word.Hyphenated ? _model.Letters.CostSteps(word.History, word.Letters + 1, code) : _chain.LetterSteps(word.Letters);
            word.Cursor = graph.Step(word.Cursor, code);
            graph.Prefetch(word.Cursor);
            _model.PrefetchWord(word.Cursor.WordId);
            word.History = (word.History << LetterCode.Bits) | (uint)code;
            word.Extra += strayCapital && word.Letters > 0 ? Costs.CapitalInside : 0;
            word.Letters++;
        }
    }

    /// <summary>Fetches what the next <see cref="Push"/> will read.</summary>
    public void Prefetch(int code) => _chain.Prefetch(code);

    /// <summary>No more than what a word costs that ends here, without context; its last look-ups not made yet.</summary>
    public float LeastCost(in PartialWord word) => word.Cursor.WordId < 0 ? _model.UnknownCost(word.Steps * Quantizer.CostStep) : 0;

    /// <summary>The cost of a word that ends here, without context.</summary>
    public float Cost(in PartialWord word)
    {
        int edge = word.Hyphenated ? _model.Letters.CostSteps(word.History, word.Letters + 1, LetterCode.Edge) : _chain.EdgeSteps(word.Letters);
        return _model.WordCost(word.Cursor.WordId, (word.Steps + edge) * Quantizer.CostStep);
    }

    /// <summary>Gives up the words that cannot catch up with the best reading of what they cover.</summary>
    /// <param name="best">Its cost.</param>
    /// <param name="enter">Least cost of each place a word began, a lane a state.</param>
    /// <param name="glyphs">The text.</param>
    /// <param name="end">The place reached.</param>
    public void Prune(float best, Vector256<float>[] enter, GlyphBuffer glyphs, int end)
    {
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            ref PartialWord word = ref _words[i];
            float least = Lanes.Least(enter[word.Start] + glyphs.Inside(word.Start, end)) + word.Extra;
            least += word.Cursor.IsAlive ? 0 : word.Steps * Quantizer.CostStep;
            if (least < best + Costs.BeamWidth + Costs.PartialSlack)
            {
                _words[kept++] = word;
            }
        }

        _count = kept;
    }
}
