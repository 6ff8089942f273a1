using System.Runtime.InteropServices;
using Normalize.Language;
using Word = Normalize.Spacing.WordReader.Word;

namespace Normalize.Spacing;

/// <summary>
/// The second scan of text whose gaps look sound: finds words that are no words, and neighbours that would rather be one
/// word. Asks further only where something is odd.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct WordScan
{
    /// <summary>Nats by which two words must be likelier than one before the decoder looks; the decoder itself asks for 17.</summary>
    private const float SplitMargin = 12;

    private readonly ReadOnlySpan<char> _text;
    private readonly WordModel _model;
    private readonly WordJoiner _joiner;
    private WordReader _words;

    public WordScan(ReadOnlySpan<char> text, int from, WordModel model, Span<Word> scratch)
    {
        _text = text;
        _model = model;
        _joiner = new WordJoiner(text, model);
        _words = new WordReader(text, from, model, scratch);
    }

    /// <summary>The next place that looks damaged, or the length of the text.</summary>
    public int Next()
    {
        while (_words.MoveNext())
        {
            if (IsSuspect())
            {
                ref readonly Word word = ref _words.Current;
                ref readonly Word previous = ref _words.Previous;
                return previous.Length > 0 && word.Start - previous.End <= 3 ? previous.Start : word.Start;
            }
        }

        return _text.Length;
    }

    private bool IsSuspect()
    {
        ref Word word = ref _words.Current;
        ref Word previous = ref _words.Previous;
        int gap = word.Start - previous.End;
        if (!word.Capital && _words.AreNeighbours(previous, word) && (IsOneWord(previous, word) || IsBetterJoined(ref word)))
        {
            return true;
        }

        if (gap == 3 && previous.Length > 0 ? Hyphens.IndexOf(_text[word.Start - 2]) >= 0 && IsDashSuspect(previous, word) : IsDetachedSuffix(word))
        {
            return true;
        }

        return word.Id < 0 && (HasCapitalInside(word) || IsRunTogether(ref word));
    }

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
        if (joined < 0 || second.Capital)
        {
            return false;
        }

        return first.Odd || second.Odd || Suspicion.AreHalves(_model, first.Id, second.Id, joined);
    }

    /// <summary>An odd word and its neighbours are likelier as one form; the two words before it may both belong to it.</summary>
    private bool IsBetterJoined(ref Word word)
    {
        ref Word previous = ref _words.Previous;
        ref Word beforePrevious = ref _words.BeforePrevious;
        Word none = default;
        return ((word.Odd || previous.Odd) && _joiner.IsBetterJoined(ref previous, ref none, ref word))
            || ((word.Odd || previous.Odd || beforePrevious.Odd) && !previous.Capital && _words.AreNeighbours(beforePrevious, previous)
                && _joiner.IsBetterJoined(ref beforePrevious, ref previous, ref word));
    }

    /// <summary>A dash between words that are written with a hyphen, or that are no words without each other.</summary>
    private readonly bool IsDashSuspect(in Word left, in Word right)
    {
        if (right.Capital)
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

    /// <summary>An unknown form that is two words or more, known well.</summary>
    private readonly bool IsRunTogether(ref Word word)
    {
        if (word.Length < Costs.ShortestRunTogether || word.Length > WordModel.LongestWord)
        {
            return false;
        }

        float most = _model.WordCost(-1, _joiner.LetterCost(ref word)) - SplitMargin;
        return new WordSplitter(_model).IsCheaper(_text[word.Start..word.End], most);
    }
}
