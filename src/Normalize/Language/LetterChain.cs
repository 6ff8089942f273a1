namespace Normalize.Language;

/// <summary>
/// Letter costs along one stretch of text for many words at once: what a letter costs behind n others is the same for every
/// word that has those n letters, so it is looked up once a letter and not once a word.
/// </summary>
internal sealed class LetterChain
{
    private const int Longest = LetterModel.Order - 1;

    private readonly WordModel _model;
    private readonly int[] _letterCosts = new int[LetterModel.Order];
    private readonly int[] _edgeCosts = new int[LetterModel.Order];
    private ulong _history;
    private int _length;
    private int _letter;
    private bool _edgeKnown;

    public LetterChain(WordModel model) => _model = model;

    /// <summary>Letters since the last <see cref="Clear"/>.</summary>
    public int Length => _length;

    public void Clear()
    {
        _history = 0;
        _length = 0;
    }

    /// <summary>Goes on to the next letter.</summary>
    public void Push(int letter)
    {
        int length = Math.Min(_length, Longest);
        ulong history = (_history << LetterCode.Bits) | (uint)letter;
        _model.Letters.CostsByLength(_history, length, letter, _letterCosts);
        _history = history;
        _letter = letter;
        _length++;
        _edgeKnown = false;
    }

    /// <summary>Fetches what <see cref="Push"/> and the costs behind it will read for a letter, while there is other work to do.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="mayEnd">Words may end with it.</param>
    public void Prefetch(int letter, bool mayEnd)
    {
        ref readonly LetterModel letters = ref _model.Letters;
        int length = Math.Min(_length, Longest);
        letters.Prefetch(_history, length, letter);
        length = Math.Min(length + 1, Longest);
        ulong history = (_history << LetterCode.Bits) | (uint)letter;
        if (mayEnd)
        {
            letters.Prefetch(history, length, LetterCode.Edge);
        }

        letters.PrefetchBackoffs(history, length);
    }

    /// <summary>The cost of the last letter in a word that has <paramref name="before"/> letters before it.</summary>
    public int LetterSteps(int before) => before >= Longest
        ? _letterCosts[Longest]
        : _model.Letters.CostBehindEdge(_history >> LetterCode.Bits, before, _letter, _letterCosts[before]);

    /// <summary>The cost of a word of <paramref name="letters"/> letters ending with the last one.</summary>
    public int EdgeSteps(int letters)
    {
        if (!_edgeKnown)
        {
            _model.Letters.CostsByLength(_history, Math.Min(_length, Longest), LetterCode.Edge, _edgeCosts);
            _edgeKnown = true;
        }

        return letters >= Longest ? _edgeCosts[Longest] : _model.Letters.CostBehindEdge(_history, letters, LetterCode.Edge, _edgeCosts[letters]);
    }
}
