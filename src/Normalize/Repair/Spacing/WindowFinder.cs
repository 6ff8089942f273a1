using System.Runtime.InteropServices;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>
/// Draws windows around the places that look damaged, wide enough for the decoder to see a few sound words on either side.
/// Everything outside the windows is left alone unseen.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct WindowFinder
{
    /// <summary>Sound chunks of text on either side of a suspect place (more changed no figure).</summary>
    private const int ContextChunks = 2;
    private const int WideContextChunks = 24;

    /// <summary>A chunk is looked at no further than this, so that finding windows stays linear.</summary>
    private const int LongestContext = 400;

    private readonly ReadOnlySpan<char> _text;
    private WordScan _words;
    private int _gapSuspect;
    private int _last;
    private int _wordSuspect;

    public WindowFinder(ReadOnlySpan<char> text, WordModel model, Span<WordReader.Word> scratch)
    {
        _text = text;
        _words = new WordScan(text, model, scratch);
        _gapSuspect = GapScan.IndexOfSuspect(text, 0);
        _wordSuspect = _words.Next();
        End = 0;
    }

    public int Start { get; private set; }

    /// <summary>The end of the last window: this one will not reach further back, however it widens.</summary>
    public readonly int First => _last;

    public int End { get; private set; }

    /// <summary>The window begins a paragraph.</summary>
    public bool AtParagraphStart { get; private set; }

    public bool MoveNext()
    {
        int suspect = NextSuspect();
        if (suspect >= _text.Length)
        {
            return false;
        }

        _last = End;
        Start = Before(suspect, ContextChunks);
        End = After(suspect, ContextChunks);
        AtParagraphStart = IsParagraphStart(Start);
        Consume(suspect);
        Absorb();
        return true;
    }

    /// <summary>
    /// Widens the window, once the decoder has found damage in it: damage seldom comes alone, and pieces of words that are
    /// words themselves draw no window of their own.
    /// </summary>
    public void Widen()
    {
        Start = Before(Start, WideContextChunks);
        AtParagraphStart = IsParagraphStart(Start);
        End = After(End, WideContextChunks);
        Absorb();
    }

    private void Absorb()
    {
        int suspect;
        // A suspect place behind the window whose neighbours lie inside belongs to it.
        while ((suspect = NextSuspect()) < _text.Length && (suspect < End || Before(suspect, 1) < End))
        {
            End = Math.Max(End, After(suspect, ContextChunks));
            Consume(suspect);
        }
    }

    private readonly int NextSuspect() => Math.Min(_gapSuspect, _wordSuspect);

    private void Consume(int suspect)
    {
        if (_gapSuspect == suspect)
        {
            _gapSuspect = GapScan.IndexOfSuspect(_text, suspect + 1);
        }

        while (_wordSuspect <= suspect)
        {
            _wordSuspect = _words.Next();
        }
    }

    /// <summary>The start of the chunk some chunks before a place, no further back than its paragraph and the last window.</summary>
    private readonly int Before(int place, int context)
    {
        int at = place;
        int limit = Math.Max(_last, place - LongestContext);
        int chunks = 0;
        int breaks = 0;
        while (at > limit)
        {
            char c = _text[at - 1];
            if (c == '\n' && ++breaks == 2)
            {
                return at;
            }

            if (!Blank.IsSpace(c))
            {
                breaks = 0;
                if (at == place || Blank.IsSpace(_text[at]))
                {
                    chunks++;
                    if (chunks > context + 1)
                    {
                        return Skip(at, place);
                    }
                }
            }

            at--;
        }

        return at;
    }

    /// <summary>The first glyph at or behind a place.</summary>
    private readonly int Skip(int at, int limit)
    {
        while (at < limit && Blank.IsSpace(_text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly int After(int place, int context)
    {
        int at = place;
        int limit = Math.Min(_text.Length, place + LongestContext);
        int chunks = 0;
        int breaks = 0;
        while (at < limit)
        {
            char c = _text[at];
            if (c == '\n' && ++breaks == 2)
            {
                return at;
            }

            if (!Blank.IsSpace(c))
            {
                breaks = 0;
            }
            else if (at > place && !Blank.IsSpace(_text[at - 1]) && ++chunks > context)
            {
                return at;
            }

            at++;
        }

        return at;
    }

    private readonly bool IsParagraphStart(int at)
    {
        int breaks = 0;
        while (at > 0 && Blank.IsSpace(_text[at - 1]))
        {
            at--;
            breaks += _text[at] == '\n' ? 1 : 0;
            if (breaks == 2)
            {
                return true;
            }
        }

        return at == 0;
    }
}
