using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>
/// The second scan of text whose gaps look sound: finds words that are no words, and neighbours that would rather be one
/// word. Walks every word through the graph once and asks further only where something is odd.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct WordScan
{
    /// <summary>A short word seen less often than this may be a piece of another (costs time only: the decoder decides).</summary>
    private const int PieceLetters = 3;
    private const float PieceCount = 8;

    /// <summary>Nats by which one word must be likelier than two before the decoder looks: less than a stray space costs it.</summary>
    private const float JoinMargin = 6;

    /// <summary>Mean nats a letter above which an unknown form does not look like a word.</summary>
    private const float StrangeLetter = 3.2f;

    private readonly ReadOnlySpan<char> _text;
    private readonly WordModel _model;
    private int _at;
    private Word _previous;

    private struct Word
    {
        public int Start;
        public int End;
        public int Id;
        public bool Odd;
        public WordGraph.Cursor Cursor;

        public readonly int Length => End - Start;
    }

    public WordScan(ReadOnlySpan<char> text, WordModel model)
    {
        _text = text;
        _model = model;
        _at = 0;
        _previous = default;
    }

    /// <summary>The next place that looks damaged, or the length of the text.</summary>
    public int Next()
    {
        while (_at < _text.Length)
        {
            int code = LetterCode.Of(_text[_at]);
            if (code == LetterCode.Edge)
            {
                _at++;
                continue;
            }

            Word word = Read();
            bool suspect = IsSuspect(word);
            int place = suspect && _previous.Length > 0 && word.Start - _previous.End <= 3 ? _previous.Start : word.Start;
            _previous = word;
            if (suspect)
            {
                return place;
            }
        }

        return _text.Length;
    }

    private Word Read()
    {
        var word = new Word { Start = _at };
        WordGraph.Cursor cursor = WordGraph.Root;
        WordGraph graph = _model.Graph;
        int at = _at;
        bool capitalInside = false;
        for (; at < _text.Length; at++)
        {
            int code = LetterCode.Of(_text[at]);
            if (code == LetterCode.Edge)
            {
                break;
            }

            cursor = graph.Step(cursor, code);
        }

        word.End = at;
        word.Id = cursor.WordId;
        word.Cursor = cursor;
        capitalInside = word.Length > 1 && Alphabet.IsUpper(_text[at - 1]) && !Alphabet.IsUpper(_text[at - 2]);
        word.Odd = capitalInside || word.Id < 0 || (word.Length <= PieceLetters && _model.Count(word.Id) < PieceCount);
        _at = at;
        return word;
    }

    private readonly bool IsSuspect(Word word)
    {
        int gap = word.Start - _previous.End;
        bool neighbours = _previous.Length > 0 && gap == 1 && _text[word.Start - 1] is ' ' or '\n';
        if (neighbours && (word.Odd || _previous.Odd || _previous.Cursor.IsAlive) && IsOneWord(_previous, word))
        {
            return true;
        }

        if (_previous.Length > 0 && gap == 3 && Hyphens.IndexOf(_text[word.Start - 2]) >= 0 && IsDashSuspect(_previous, word))
        {
            return true;
        }

        if (gap != 3 && IsDetachedSuffix(word))
        {
            return true;
        }

        if (!word.Odd)
        {
            return false;
        }

        if (word.Length <= PieceLetters)
        {
            return neighbours && _previous.Odd;
        }

        return (neighbours && _previous.Odd) || IsStrange(word) || IsRunTogether(word);
    }

    /// <summary>Two neighbours make one known word that is far likelier than they are.</summary>
    private readonly bool IsOneWord(Word first, Word second)
    {
        WordGraph.Cursor cursor = first.Cursor;
        for (int i = second.Start; i < second.End; i++)
        {
            cursor = _model.Graph.Step(cursor, LetterCode.Of(_text[i]));
            if (!cursor.IsAlive)
            {
                return false;
            }
        }

        int joined = cursor.WordId;
        if (joined < 0 || Alphabet.IsUpper(_text[second.Start]))
        {
            return false;
        }

        return first.Odd || second.Odd
            || Cost(joined) + JoinMargin < Cost(first.Id) + Math.Min(Cost(second.Id), _model.BigramCost(first.Id, second.Id));
    }

    /// <summary>A dash between words that are written with a hyphen, or that are no words without each other.</summary>
    private readonly bool IsDashSuspect(Word left, Word right)
    {
        if (Alphabet.IsUpper(_text[right.Start]))
        {
            return false;
        }

        return left.Odd || right.Odd || left.Id == right.Id || (_model.Flags(right.Id) & WordModel.WordFlags.Bound) != 0
            || _model.IsHyphenated(left.Id, right.Id) || IsOneWord(left, right);
    }

    /// <summary>A suffix behind a spaced dash behind a figure, a Latin word or a mark: <c>200 – ден</c>.</summary>
    private readonly bool IsDetachedSuffix(Word word)
    {
        int at = word.Start;
        return at >= 4 && _text[at - 1] == ' ' && Hyphens.IndexOf(_text[at - 2]) >= 0 && _text[at - 3] == ' ' && !Blank.IsSpace(_text[at - 4])
            && (word.Odd || (_model.Flags(word.Id) & WordModel.WordFlags.Bound) != 0);
    }

    private readonly bool IsStrange(Word word) =>
        word.Length > WordModel.LongestWord || _model.LetterCost(_text[word.Start..word.End]) > StrangeLetter * (word.Length + 1);

    /// <summary>An unknown form that is two words known well.</summary>
    private readonly bool IsRunTogether(Word word)
    {
        if (word.Length < Costs.ShortestRunTogether || word.Length > WordModel.LongestWord)
        {
            return false;
        }

        WordGraph.Cursor cursor = WordGraph.Root;
        for (int i = word.Start; i < word.End - 1; i++)
        {
            cursor = _model.Graph.Step(cursor, LetterCode.Of(_text[i]));
            if (!cursor.IsAlive)
            {
                return false;
            }

            if (cursor.WordId >= 0 && _model.Count(cursor.WordId) > 0 && _model.Count(_model.Find(_text[(i + 1)..word.End])) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private readonly float Cost(int id) => id < 0 ? 20 : _model.CountCost(id);
}
