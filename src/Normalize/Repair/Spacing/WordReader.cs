using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>
/// Reads the words of a text some at a time, so that their look-ups in the model, which wait for memory more than for
/// anything else, wait together. Words beyond suspicion are not walked through the graph at all.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct WordReader
{
    /// <summary>Words read at once: enough look-ups on their way to hide the wait for one; not tuned.</summary>
    private const int Batch = 24;

    /// <summary>The words before the current one that stay in view.</summary>
    private const int Behind = 2;

    public const int ScratchWords = Batch + Behind;

    private readonly ReadOnlySpan<char> _text;
    private readonly WordModel _model;
    private readonly Span<Word> _words;
    private LetterRuns _runs;
    private int _count;
    private int _current;

    // A bit for each word of the buffer: those still to be looked at, because they are not sound or where they stand is odd, and the odd ones.
    private uint _suspects;
    private uint _odd;

    /// <param name="text">The text.</param>
    /// <param name="from">Where reading begins; no word stands before that.</param>
    /// <param name="model">The words.</param>
    /// <param name="scratch"><see cref="ScratchWords"/> of them, whatever they hold: the caller's, so that they need not be cleared and moved.</param>
    public WordReader(ReadOnlySpan<char> text, int from, WordModel model, Span<Word> scratch)
    {
        _words = scratch;
        _words[..Behind].Clear();
        _text = text;
        _model = model;
        _runs = new LetterRuns(text, from);
        _count = Behind;
        _current = Behind - 1;
    }

    /// <summary>A run of Cyrillic letters.</summary>
    public struct Word
    {
        public int Start;
        public int End;

        /// <summary>How far it has been walked.</summary>
        public int At;

        /// <summary>One of the words that need no look but for where they stand.</summary>
        public bool Sound;

        /// <summary>Of a word that may be sound.</summary>
        public ulong Key;

        /// <summary>Walked to the end.</summary>
        public bool Read;
        public bool Odd;

        /// <summary>Begins with a capital of its own: not as all letters do, those of the word before among them.</summary>
        public bool Capital;
        public WordGraph.Cursor Cursor;

        /// <summary>What its letters cost, once that was asked for.</summary>
        public WordLetters Letters;

        public readonly int Length => End - Start;

        public readonly int Id => Cursor.WordId;
    }

    /// <summary>A place of the buffer is the current word, the ones before it are those before it in the text; empty at the start of the text.</summary>
    public readonly ref Word Current => ref _words[_current];

    public readonly ref Word Previous => ref _words[_current - 1];

    public readonly ref Word BeforePrevious => ref _words[_current - 2];

    /// <summary>Goes on to the next word to be looked at.</summary>
    public bool MoveNext()
    {
        while (_suspects == 0)
        {
            if (!Fill())
            {
                return false;
            }
        }

        _current = BitOperations.TrailingZeroCount(_suspects);
        _suspects &= _suspects - 1;
        return true;
    }

    /// <summary>One space or line break between the two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool AreNeighbours(in Word first, in Word second) =>
        first.Length > 0 && second.Start - first.End == 1 && _text[first.End] is ' ' or '\n';

    private bool Fill()
    {
        _words[0] = _words[_count - 2];
        _words[1] = _words[_count - 1];
        _odd = (_words[0].Odd ? 1u : 0) | (_words[1].Odd ? 2u : 0);
        _count = Behind;
        while (_count < Batch + Behind && _runs.MoveNext())
        {
            ReadNext(ref _words[_count], _words[_count - 1]);
            _count++;
        }

        uint walks = 0;
        uint unsound = 0;
        uint halves = 0;
        for (int i = Behind; i < _count; i++)
        {
            ref Word word = ref _words[i];
            if (!word.Sound)
            {
                Suspect(i, ref walks);
                continue;
            }

            int tag = _model.SoundWords.Find(word.Key);
            if (tag < 0)
            {
                word.Sound = false;
                _model.RareWords.Prefetch(word.Key);
                unsound |= 1u << i;
                continue;
            }

            if (tag == Suspicion.SecondHalf && MayBeHalves(_words[i - 1], word))
            {
                _model.WordHalves.Prefetch(WordKeys.OfPair(_words[i - 1].Key, word.Key));
                halves |= 1u << i;
            }
        }

        for (; halves != 0; halves &= halves - 1)
        {
            int i = BitOperations.TrailingZeroCount(halves);
            if (_model.WordHalves.Find(WordKeys.OfPair(_words[i - 1].Key, _words[i].Key)) >= 0)
            {
                Suspect(i, ref walks);
            }
        }

        for (; unsound != 0; unsound &= unsound - 1)
        {
            int i = BitOperations.TrailingZeroCount(unsound);
            if (_model.RareWords.Find(_words[i].Key) < 0 || MayMakeOne(_words[i - 1], _words[i]))
            {
                Suspect(i, ref walks);
            }
        }

        if (walks != 0)
        {
            Walk(walks);
        }

        if (_odd != 0)
        {
            SuspectNeighboursOfOddWords();
        }

        return _count > Behind;
    }

    /// <summary>Reads a word and asks for the memory that tells whether it is sound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadNext(ref Word word, in Word before)
    {
        word = new Word { Start = _runs.Start, End = _runs.End };
        word.Capital = Alphabet.IsUpper(_text[word.Start]) && !AreCapitals(before, word);
        bool behindHyphen = word.Start > 1 && Hyphens.IndexOf(_text[word.Start - 2]) >= 0;
        word.Sound = !behindHyphen && word.Length is > 1 and <= WordKeys.Longest;
        if (!word.Sound)
        {
            return;
        }

        word.Key = WordKeys.Of(_text, word.Start, word.Length);
        _model.SoundWords.Prefetch(word.Key);
    }

    /// <summary>Two sound words that stand as if they were one.</summary>
    private readonly bool MayBeHalves(in Word before, in Word word) => before.Sound && !word.Capital && AreNeighbours(before, word);

    /// <summary>A rare word and the one before it may make one that is known.</summary>
    private readonly bool MayMakeOne(in Word before, in Word word)
    {
        int length = before.Length + word.Length;
        if (word.Capital || length > Suspicion.LongestTorn || !AreNeighbours(before, word))
        {
            return false;
        }

        if (length > WordKeys.Longest)
        {
            return true;
        }

        Span<char> joined = stackalloc char[length];
        _text[before.Start..before.End].CopyTo(joined);
        _text[word.Start..word.End].CopyTo(joined[before.Length..]);
        ulong key = WordKeys.Of(joined);
        return _model.SoundWords.Find(key) >= 0 || _model.RareWords.Find(key) >= 0;
    }

    /// <summary>As their last letters tell.</summary>
    private readonly bool AreCapitals(in Word before, in Word word) =>
        before.Length > 0 && Alphabet.IsUpper(_text[word.End - 1]) && Alphabet.IsUpper(_text[before.End - 1]);

    /// <summary>A word to be looked at, together with the one before it.</summary>
    private void Suspect(int index, ref uint walks)
    {
        ref Word word = ref _words[index];
        ref Word before = ref _words[index - 1];
        _suspects |= 1u << index;
        if (!before.Read && MayJoin(before, word))
        {
            Begin(ref before);
            walks |= 1u << (index - 1);
        }

        if (!word.Read)
        {
            Begin(ref word);
            walks |= 1u << index;
        }
    }

    /// <summary>An odd word may be a piece of a word whose other pieces, one or two behind it, are sound.</summary>
    private void SuspectNeighboursOfOddWords()
    {
        uint walks = 0;
        for (uint odd = _odd; odd != 0; odd &= odd - 1)
        {
            int first = BitOperations.TrailingZeroCount(odd);
            int length = _words[first].Length;
            for (int i = first + 1; i < _count && i <= first + Behind && !_words[i].Capital && AreNeighbours(_words[i - 1], _words[i]); i++)
            {
                length += _words[i].Length;
                if (length > Suspicion.LongestTorn)
                {
                    break;
                }

                if (i >= Behind)
                {
                    Suspect(i, ref walks);
                }
            }
        }

        Walk(walks);
    }

    /// <summary>Near enough, side by side or with a dash between, that the two may be one word.</summary>
    private static bool MayJoin(in Word before, in Word word) => before.Length > 0 && (word.Start - before.End) switch
    {
        1 => !word.Capital && before.Length + word.Length <= Suspicion.LongestTorn,
        3 => true,
        _ => false,
    };

    private readonly void Begin(ref Word word)
    {
        ref readonly WordGraph graph = ref _model.Graph;
        int first = LetterCode.Of(_text[word.Start]);
        word.Read = true;
        word.At = word.Start + Math.Min(2, word.Length);
        word.Cursor = word.Length == 1 ? graph.Begin(first) : graph.Begin(first, LetterCode.Of(_text[word.Start + 1]));
        graph.Prefetch(word.Cursor);
    }

    /// <summary>Walks words, a bit each, through the graph, a letter of each in turn, so that one does not wait for the memory of another.</summary>
    private void Walk(uint pending)
    {
        ref readonly WordGraph graph = ref _model.Graph;
        while (pending != 0)
        {
            for (uint bits = pending; bits != 0; bits &= bits - 1)
            {
                int index = BitOperations.TrailingZeroCount(bits);
                ref Word word = ref _words[index];
                if (word.At < word.End && word.Cursor.IsAlive)
                {
                    word.Cursor = graph.Step(word.Cursor, LetterCode.Of(_text[word.At++]));
                    graph.Prefetch(word.Cursor);
                }
                else
                {
                    word.Odd = Suspicion.IsOdd(_model, word.Id, word.Length);
                    _odd |= (word.Odd ? 1u : 0) << index;
                    pending &= ~(1u << index);
                }
            }
        }
    }
}
