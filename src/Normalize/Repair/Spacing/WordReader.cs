using System.Diagnostics.CodeAnalysis;
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

    /// <summary>A short word seen less often than this may be a piece of another (costs time only: the decoder decides).</summary>
    private const int PieceLetters = 3;
    private const float PieceCount = 8;

    private readonly ReadOnlySpan<char> _text;
    private readonly WordModel _model;
    private LetterRuns _runs;
    private Buffer _words;
    private int _count;
    private int _current;

    public WordReader(ReadOnlySpan<char> text, WordModel model)
    {
        _text = text;
        _model = model;
        _runs = new LetterRuns(text);
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

        /// <summary>Beyond suspicion where it stands: it was not walked unless the word behind it asks.</summary>
        public bool Common;

        /// <summary>Walked to the end.</summary>
        public bool Read;
        public bool Odd;
        public bool Capital;
        public WordGraph.Cursor Cursor;

        /// <summary>Its letters and what they cost, once they were asked for.</summary>
        public LetterModel.Prefix Letters;
        public int EndSteps;

        public readonly int Length => End - Start;

        public readonly int Id => Cursor.WordId;
    }

    /// <summary>A place of the buffer is the current word, the ones before it are those before it in the text; empty at the start of the text.</summary>
    [UnscopedRef]
    public ref Word Current => ref _words[_current];

    [UnscopedRef]
    public ref Word Previous => ref _words[_current - 1];

    [UnscopedRef]
    public ref Word BeforePrevious => ref _words[_current - 2];

    /// <summary>Goes on to the next word that is not beyond suspicion.</summary>
    public bool MoveNext()
    {
        do
        {
            if (++_current == _count && !Fill())
            {
                return false;
            }
        }
        while (_words[_current].Common);
        return true;
    }

    private bool Fill()
    {
        _words[0] = _words[_count - 2];
        _words[1] = _words[_count - 1];
        _count = _current = Behind;
        Span<ulong> keys = stackalloc ulong[Batch];
        while (_count < Batch + Behind && _runs.MoveNext())
        {
            ref Word word = ref _words[_count];
            word = new Word { Start = _runs.Start, End = _runs.End, Capital = Alphabet.IsUpper(_text[_runs.Start]) };
            bool behindHyphen = word.Start > 1 && Hyphens.IndexOf(_text[word.Start - 2]) >= 0;
            word.Common = !behindHyphen && CommonWords.TryGetKey(_text, word.Start, word.Length, out keys[_count - Behind]);
            if (word.Common)
            {
                _model.Common.Prefetch(keys[_count - Behind]);
            }

            _count++;
        }

        Span<byte> pending = stackalloc byte[Batch + 1];
        int walks = 0;
        for (int i = Behind; i < _count; i++)
        {
            ref Word word = ref _words[i];
            word.Common = word.Common && _model.Common.Contains(keys[i - Behind]);
            if (!word.Common)
            {
                ref Word before = ref _words[i - 1];
                if (before.Common && !before.Read && MayJoin(before, word))
                {
                    Begin(ref before);
                    pending[walks++] = (byte)(i - 1);
                }

                Begin(ref word);
                pending[walks++] = (byte)i;
            }
        }

        Walk(pending[..walks]);
        return _count > Behind;
    }

    /// <summary>Near enough, side by side or with a dash between, that the two may be one word.</summary>
    private static bool MayJoin(in Word before, in Word word) => before.Length > 0 && (word.Start - before.End) switch
    {
        1 => !word.Capital,
        3 => true,
        _ => false,
    };

    private readonly void Begin(ref Word word)
    {
        ref readonly WordGraph graph = ref _model.Graph;
        int first = LetterCode.Of(_text[word.Start]);
        word.Read = true;
        word.At = word.Start + Math.Min(2, word.Length);
        word.Cursor = word.Length == 1 ? graph.Step(WordGraph.Root, first) : graph.Begin(first, LetterCode.Of(_text[word.Start + 1]));
        graph.Prefetch(word.Cursor);
    }

    /// <summary>Walks words through the graph, a letter of each in turn, so that one does not wait for the memory of another.</summary>
    private void Walk(scoped Span<byte> pending)
    {
        ref readonly WordGraph graph = ref _model.Graph;
        while (!pending.IsEmpty)
        {
            int left = 0;
            foreach (byte index in pending)
            {
                ref Word word = ref _words[index];
                if (word.At < word.End && word.Cursor.IsAlive)
                {
                    word.Cursor = graph.Step(word.Cursor, LetterCode.Of(_text[word.At++]));
                    graph.Prefetch(word.Cursor);
                    pending[left++] = index;
                }
                else
                {
                    word.Odd = word.Id < 0 || (word.Length <= PieceLetters && _model.Count(word.Id) < PieceCount);
                }
            }

            pending = pending[..left];
        }
    }

    [InlineArray(Batch + Behind)]
    private struct Buffer
    {
        private Word _first;
    }
}
