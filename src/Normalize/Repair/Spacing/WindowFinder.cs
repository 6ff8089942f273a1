using System.Runtime.InteropServices;
using Normalize.Edits;
using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>
/// Draws windows around the places that look damaged, wide enough for the decoder to see a few sound words on either side.
/// Everything outside the windows is left alone unseen.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct WindowFinder
{
    private readonly ReadOnlySpan<char> _text;
    private readonly WordModel _model;
    private readonly Span<WordReader.Word> _scratch;
    private ReadOnlySpan<TextRange> _ranges;

    // The text up to the end of the stretch that is searched.
    private ReadOnlySpan<char> _searched;
    private WordScan _words;
    private int _gapSuspect;
    private int _last;
    private int _wordSuspect;

    /// <param name="text">The text.</param>
    /// <param name="ranges">Where it has changed since all its windows were looked at: those that a change there may concern are drawn anew.</param>
    /// <param name="model">The words.</param>
    /// <param name="scratch">As for <see cref="WordReader"/>.</param>
    public WindowFinder(ReadOnlySpan<char> text, ReadOnlySpan<TextRange> ranges, WordModel model, Span<WordReader.Word> scratch)
    {
        _text = text;
        _model = model;
        _scratch = scratch;
        _ranges = ranges;
    }

    public int Start { get; private set; }

    /// <summary>The end of the last window: this one will not reach further back, however it widens.</summary>
    public readonly int First => _last;

    public int End { get; private set; }

    /// <summary>The places that drew the window, from the first to the last.</summary>
    public TextRange Suspects { get; private set; }

    /// <summary>The window begins a paragraph.</summary>
    public bool AtParagraphStart { get; private set; }

    public bool MoveNext()
    {
        int suspect;
        while ((suspect = NextSuspect()) >= _searched.Length)
        {
            if (!Search())
            {
                return false;
            }
        }

        _last = End;
        Start = WindowContext.Before(_text, _last, suspect, WindowContext.Chunks);
        End = WindowContext.After(_text, suspect, WindowContext.Chunks);
        AtParagraphStart = WindowContext.IsParagraphStart(_text, Start);
        Suspects = new TextRange(suspect, suspect);
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
        Start = WindowContext.Before(_text, _last, Start, WindowContext.WideChunks);
        AtParagraphStart = WindowContext.IsParagraphStart(_text, Start);
        End = WindowContext.After(_text, End, WindowContext.WideChunks);
        Absorb();
    }

    /// <summary>Goes on to the next stretch of text to be searched.</summary>
    private bool Search()
    {
        if (_ranges.IsEmpty)
        {
            return false;
        }

        (int from, int to) = WindowContext.Around(_text, _ranges[0]);
        _ranges = _ranges[1..];
        for (; !_ranges.IsEmpty && WindowContext.Around(_text, _ranges[0]) is var next && next.Start <= to; _ranges = _ranges[1..])
        {
            to = next.End;
        }

        from = Math.Max(from, End);
        _searched = _text[..Math.Max(from, to)];
        _words = new WordScan(_searched, from, _model, _scratch);
        _gapSuspect = GapScan.IndexOfSuspect(_searched, from);
        _wordSuspect = _words.Next();
        return true;
    }

    private void Absorb()
    {
        int suspect;
        // A suspect place behind the window whose neighbours lie inside belongs to it.
        while ((suspect = NextSuspect()) < _searched.Length && (suspect < End || WindowContext.Before(_text, _last, suspect, 1) < End))
        {
            End = Math.Max(End, WindowContext.After(_text, suspect, WindowContext.Chunks));
            Suspects = Suspects with { End = suspect };
            Consume(suspect);
        }
    }

    private readonly int NextSuspect() => Math.Min(_gapSuspect, _wordSuspect);

    private void Consume(int suspect)
    {
        if (_gapSuspect == suspect)
        {
            _gapSuspect = GapScan.IndexOfSuspect(_searched, suspect + 1);
        }

        while (_wordSuspect <= suspect)
        {
            _wordSuspect = _words.Next();
        }
    }
}
