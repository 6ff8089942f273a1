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

    /// <summary>
    /// Nats by which one word must be likelier than its pieces before the decoder looks; the decoder itself asks for 7 to 12,
    /// by how much damage it sees around them.
    /// </summary>
    private const float JoinMargin = 5;

    /// <summary>The same for two words run together; the decoder asks for 17.</summary>
    private const float SplitMargin = 12;

    /// <summary>Mean nats a letter above which an unknown form does not look like a word, and the same for one with a capital: names are strange.</summary>
    private const float StrangeLetter = 3.2f;
    private const float StrangeName = 4.5f;

    private const int LongestJoined = 64;

    private readonly ReadOnlySpan<char> _text;
    private readonly WordModel _model;
    private int _at;
    private Word _previous;
    private Word _beforePrevious;

    private struct Word
    {
        public int Start;
        public int End;
        public int Id;
        public bool Unread;
        public bool Odd;
        public bool Capital;
        public WordGraph.Cursor Cursor;

        public readonly int Length => End - Start;
    }

    public WordScan(ReadOnlySpan<char> text, WordModel model)
    {
        _text = text;
        _model = model;
        _at = 0;
        _previous = default;
        _beforePrevious = default;
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

            if (SkipCommon())
            {
                continue;
            }

            Word word = Read(_at);
            _at = word.End;
            Complete(ref _previous);
            bool suspect = IsSuspect(word);
            int place = suspect && _previous.Length > 0 && word.Start - _previous.End <= 3 ? _previous.Start : word.Start;
            _beforePrevious = _previous;
            _previous = word;
            if (suspect)
            {
                return place;
            }
        }

        return _text.Length;
    }

    /// <summary>Moves over a word that is beyond suspicion where it stands.</summary>
    private bool SkipCommon()
    {
        int at = _at;
        if (at > 1 && Hyphens.IndexOf(_text[at - 2]) >= 0)
        {
            return false;
        }

        int length = _model.Common.Match(_text, at);
        if (length == 0)
        {
            return false;
        }

        _beforePrevious = _previous;
        _previous = new Word { Start = at, End = at + length, Unread = true };
        _at = at + length;
        return true;
    }

    /// <summary>Looks a common word up after all, because the word behind it is not.</summary>
    private readonly void Complete(ref Word word)
    {
        if (word.Unread)
        {
            word = Read(word.Start);
        }
    }

    private readonly Word Read(int start)
    {
        var word = new Word { Start = start };
        WordGraph graph = _model.Graph;
        int at = start + 1;
        int first = LetterCode.Of(_text[start]);
        int second = at < _text.Length ? LetterCode.Of(_text[at]) : LetterCode.Edge;
        WordGraph.Cursor cursor = second == LetterCode.Edge ? graph.Step(WordGraph.Root, first) : graph.Begin(first, second);
        for (at += second == LetterCode.Edge ? 0 : 1; at < _text.Length; at++)
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
        word.Capital = Alphabet.IsUpper(_text[word.Start]);
        word.Odd = word.Id < 0 || (word.Length <= PieceLetters && _model.Count(word.Id) < PieceCount);
        return word;
    }

    private readonly bool IsSuspect(in Word word)
    {
        int gap = word.Start - _previous.End;
        bool neighbours = AreNeighbours(_previous, word);
        if (neighbours && !word.Capital && (IsOneWord(_previous, word) || IsBetterJoined(word)))
        {
            return true;
        }

        if (gap == 3 && _previous.Length > 0 ? Hyphens.IndexOf(_text[word.Start - 2]) >= 0 && IsDashSuspect(_previous, word) : IsDetachedSuffix(word))
        {
            return true;
        }

        return word.Id < 0 && (IsStrange(word) || HasCapitalInside(word) || IsRunTogether(word));
    }

    private readonly bool AreNeighbours(in Word first, in Word second) =>
        first.Length > 0 && second.Start - first.End == 1 && _text[first.End] is ' ' or '\n';

    /// <summary>Two neighbours make one known word that is far likelier than they are.</summary>
    private readonly bool IsOneWord(in Word first, in Word second)
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
            || _model.CountCost(joined) + JoinMargin < _model.CountCost(first.Id) + Math.Min(_model.CountCost(second.Id), _model.BigramCost(first.Id, second.Id));
    }

    /// <summary>An odd word and its neighbours are likelier as one form, known or not; the two words before it may both belong to it.</summary>
    private readonly bool IsBetterJoined(in Word word)
    {
        bool three = AreNeighbours(_beforePrevious, _previous) && !_previous.Capital;
        if (!word.Odd && !_previous.Odd && !(three && _beforePrevious.Odd))
        {
            return false;
        }

        float pieces = _model.WordCost(Text(_previous)) + _model.WordCost(Text(word));
        return (word.Odd || _previous.Odd) && IsBetterJoined(_previous.Start, word.End, pieces)
            || (three && IsBetterJoined(_beforePrevious.Start, word.End, pieces + _model.WordCost(Text(_beforePrevious))));
    }

    private readonly bool IsBetterJoined(int start, int end, float pieces)
    {
        if (end - start > LongestJoined)
        {
            return false;
        }

        Span<char> joined = stackalloc char[LongestJoined];
        int length = 0;
        foreach (char c in _text[start..end])
        {
            if (LetterCode.Of(c) != LetterCode.Edge)
            {
                joined[length++] = c;
            }
        }

        return length <= WordModel.LongestWord && _model.WordCost(joined[..length]) + JoinMargin < pieces;
    }

    private readonly ReadOnlySpan<char> Text(in Word word) => _text[word.Start..word.End];

    /// <summary>A dash between words that are written with a hyphen, or that are no words without each other.</summary>
    private readonly bool IsDashSuspect(in Word left, in Word right)
    {
        if (Alphabet.IsUpper(_text[right.Start]))
        {
            return false;
        }

        return left.Odd || right.Odd || left.Id == right.Id || (_model.Flags(right.Id) & WordModel.WordFlags.Bound) != 0
            || _model.IsHyphenated(left.Id, right.Id) || IsOneWord(left, right);
    }

    /// <summary>A suffix behind a spaced dash behind a figure, a Latin word or a mark: <c>200 – ден</c>.</summary>
    private readonly bool IsDetachedSuffix(in Word word)
    {
        int at = word.Start;
        return at >= 4 && _text[at - 1] == ' ' && Hyphens.IndexOf(_text[at - 2]) >= 0 && _text[at - 3] == ' ' && !Blank.IsSpace(_text[at - 4])
            && (word.Odd || (_model.Flags(word.Id) & WordModel.WordFlags.Bound) != 0);
    }

    private readonly bool IsStrange(in Word word) =>
        word.Length > WordModel.LongestWord || _model.LetterCost(Text(word)) > (word.Capital ? StrangeName : StrangeLetter) * (word.Length + 1);

    /// <summary>A capital behind a small letter: two words, or two halves of a compound, run together.</summary>
    private readonly bool HasCapitalInside(in Word word)
    {
        for (int i = word.Start + 1; i < word.End; i++)
        {
            if (Alphabet.IsUpper(_text[i]) && !Alphabet.IsUpper(_text[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An unknown form that is two words known well.</summary>
    private readonly bool IsRunTogether(in Word word)
    {
        if (word.Length < Costs.ShortestRunTogether || word.Length > WordModel.LongestWord)
        {
            return false;
        }

        float whole = _model.WordCost(-1, _model.LetterCost(Text(word)));
        WordGraph.Cursor cursor = WordGraph.Root;
        for (int i = word.Start; i < word.End - 1; i++)
        {
            cursor = _model.Graph.Step(cursor, LetterCode.Of(_text[i]));
            if (!cursor.IsAlive)
            {
                return false;
            }

            if (cursor.WordId >= 0 && _model.Count(cursor.WordId) > 0)
            {
                int rest = _model.Find(_text[(i + 1)..word.End]);
                if (_model.Count(rest) > 0 && _model.CountCost(cursor.WordId) + _model.CountCost(rest) + SplitMargin < whole)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
