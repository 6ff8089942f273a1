using Normalize.Language;

namespace Normalize.Ocr;

/// <summary>Finds the known word that an OCR engine most likely read as the given one: a walk through the word graph.</summary>
internal ref struct OcrSearch
{
    private readonly WordModel _model;
    private readonly ReadOnlySpan<char> _noisy;
    private readonly Span<char> _path;
    private readonly Span<char> _best;
    private int _steps;
    private float _budget;

    /// <param name="model">The words.</param>
    /// <param name="noisy">The recognised word, small letters.</param>
    /// <param name="path">Scratch, as long as the longest word.</param>
    /// <param name="best">Receives the word found.</param>
    public OcrSearch(WordModel model, ReadOnlySpan<char> noisy, Span<char> path, Span<char> best)
    {
        _model = model;
        _noisy = noisy;
        _path = path;
        _best = best;
        BestCost = float.PositiveInfinity;
        BestLength = 0;
    }

    /// <summary>Cost of the confusions and of the word itself; infinite when none was found.</summary>
    public float BestCost { get; private set; }

    public int BestLength { get; private set; }

    /// <summary>Searches cheap ways first: a word found on one is not beaten by one that costs a round more.</summary>
    public void Run()
    {
        float last = MathF.Max(OcrThresholds.LastBudget, _noisy.Length * OcrThresholds.LetterBudget);
        for (_budget = OcrThresholds.FirstBudget; _budget <= last; _budget += OcrThresholds.BudgetStep)
        {
            float before = BestCost;
            _steps = 0;
            Visit(0, 0, WordGraph.Root, 0, 0);
            if (float.IsFinite(before))
            {
                return;
            }
        }
    }

    private void Visit(int at, int length, WordGraph.Cursor cursor, float cost, int confusions)
    {
        if (cost > _budget || !cursor.IsAlive || ++_steps > OcrThresholds.MostSteps)
        {
            return;
        }

        if (at == _noisy.Length)
        {
            Judge(cursor.WordId, length, cost);
        }
        else
        {
            Walk(at + 1, length, cursor, _noisy.Slice(at, 1), cost, confusions);
        }

        if (confusions == OcrThresholds.MostConfusions)
        {
            return;
        }

        if (at < _noisy.Length)
        {
            foreach (ref readonly OcrConfusions.Confusion confusion in OcrConfusions.Of(LetterCode.Of(_noisy[at])))
            {
                if (_noisy[at..].StartsWith(confusion.Noisy))
                {
                    Walk(at + confusion.Noisy.Length, length, cursor, confusion.Clean, cost + confusion.Cost, confusions + 1);
                }
            }
        }

        foreach (ref readonly OcrConfusions.Confusion overlooked in OcrConfusions.Of(LetterCode.Edge))
        {
            Walk(at, length, cursor, overlooked.Clean, cost + overlooked.Cost, confusions + 1);
        }

        if (confusions == 0 && cost + OcrConfusions.Unseen <= _budget)
        {
            VisitUnseen(at, length, cursor, cost);
        }
    }

    /// <summary>One confusion that training did not see, for a word without others before it.</summary>
    private void VisitUnseen(int at, int length, WordGraph.Cursor cursor, float cost)
    {
        if (at < _noisy.Length)
        {
            Visit(at + 1, length, cursor, cost + OcrConfusions.Unseen, OcrThresholds.MostConfusions - 1);
        }

        Span<char> letter = stackalloc char[1];
        for (int code = 1; code < LetterCode.Foreign; code++)
        {
            letter[0] = LetterCode.ToChar(code);
            Walk(at, length, cursor, letter, cost + OcrConfusions.Unseen, OcrThresholds.MostConfusions - 1);
            if (at < _noisy.Length)
            {
                Walk(at + 1, length, cursor, letter, cost + OcrConfusions.Unseen, OcrThresholds.MostConfusions - 1);
            }
        }
    }

    private void Walk(int at, int length, WordGraph.Cursor cursor, scoped ReadOnlySpan<char> letters, float cost, int confusions)
    {
        foreach (char c in letters)
        {
            if (length == _path.Length)
            {
                return;
            }

            cursor = _model.Graph.Step(cursor, LetterCode.Of(c));
            _path[length++] = c;
            if (!cursor.IsAlive)
            {
                return;
            }
        }

        Visit(at, length, cursor, cost, confusions);
    }

    private void Judge(int id, int length, float cost)
    {
        if (id < 0 || length == 0)
        {
            return;
        }

        ReadOnlySpan<char> word = _path[..length];
        float total = cost + _model.WordCost(id, _model.LetterCost(word));
        if (total < BestCost && !word.SequenceEqual(_noisy))
        {
            BestCost = total;
            BestLength = length;
            word.CopyTo(_best);
        }
    }
}
