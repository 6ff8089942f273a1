using System.Runtime.CompilerServices;
using Normalize.Edits;
using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Spacing;

/// <summary>Gives words torn apart by extractors their spaces back, and leaves clean text alone.</summary>
internal sealed class SpacingRepair : ILocalStage
{
    /// <summary>Windows longer than this, in UTF-16 code units, have seen enough of what is around them.</summary>
    private const int ShortWindow = 1000;

    private readonly ScratchPool<Decoder> _decoders = new();
    private readonly WordModel _model;
    private readonly SpacingEdits _writer;

    public SpacingRepair(RuleSet rules)
        : this(rules, WordModel.Default)
    {
    }

    public SpacingRepair(RuleSet rules, WordModel model)
    {
        _model = model;
        _writer = new SpacingEdits(rules);
    }

    /// <summary>Decodes every paragraph as a whole, scans or no scans; for measuring what the scans miss.</summary>
    public bool DecodeEverything { get; init; }

    /// <summary>What the decoder goes by; for measuring what each kind of evidence is worth.</summary>
    public Evidence Evidence { get; init; } = Evidence.All;

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        if (DecodeEverything)
        {
            RunOnParagraphs(text, edits);
        }
        else
        {
            RunOnWindows(text, [new TextRange(0, text.Length)], edits);
        }
    }

    public void RunAgain(ReadOnlySpan<char> text, ReadOnlySpan<TextRange> ranges, EditBuilder edits) => RunOnWindows(text, ranges, edits);

    [SkipLocalsInit]
    private void RunOnWindows(ReadOnlySpan<char> text, ReadOnlySpan<TextRange> ranges, EditBuilder edits)
    {
        var windows = new WindowFinder(text, ranges, _model, stackalloc WordReader.Word[WordReader.ScratchWords]);
        if (!windows.MoveNext())
        {
            return;
        }

        Decoder decoder = _decoders.TryRent() ?? new Decoder(_model, Evidence);
        var quotes = new QuoteCount();
        bool changed = false;
        do
        {
            int count = edits.Count;
            if (!ForeignSentence.IsAround(text, windows.Start, windows.End))
            {
                Repair(text, ref windows, quotes.Before(text, windows.First), decoder, edits);
            }

            // A window cut short by one that changed will see more next time.
            changed = edits.Count > count || (changed && windows.Start == windows.First);
            if (changed)
            {
                edits.JudgedAsOne(windows.Suspects.Start, windows.Suspects.End);
            }
        }
        while (windows.MoveNext());
        _decoders.Return(decoder);
    }

    /// <param name="text">The text.</param>
    /// <param name="windows">The window, which widens if there is damage in it.</param>
    /// <param name="quotes">Straight quotation marks of the paragraph before <see cref="WindowFinder.First"/>.</param>
    /// <param name="decoder">Scratch.</param>
    /// <param name="edits">Where the changes go.</param>
    private void Repair(ReadOnlySpan<char> text, ref WindowFinder windows, int quotes, Decoder decoder, EditBuilder edits)
    {
        if (windows.End - windows.Start < ShortWindow)
        {
            decoder.Glyphs.Read(text, windows.Start, windows.End);
            decoder.Run(windows.AtParagraphStart, quotes + text[windows.First..windows.Start].Count('"'));
            if (!IsDamaged(decoder))
            {
                _writer.Write(text, decoder.Glyphs, decoder.Tokens, decoder.Tokens.Count, edits);
                return;
            }

            windows.Widen();
        }

        Decode(text, windows.Start, windows.End, windows.AtParagraphStart, quotes + text[windows.First..windows.Start].Count('"'), decoder, edits);
    }

    private static bool IsDamaged(Decoder decoder)
    {
        foreach (Decoder.Token token in decoder.Tokens)
        {
            if (token.State != Region.Clean)
            {
                return true;
            }
        }

        return false;
    }

    private void RunOnParagraphs(ReadOnlySpan<char> text, EditBuilder edits)
    {
        var decoder = new Decoder(_model, Evidence);
        int start = 0;
        while (start < text.Length)
        {
            int end = Paragraph.End(text, start);
            Decode(text, start, end, true, 0, decoder, edits);
            start = end;
        }
    }

    /// <summary>Decodes a window, in pieces where it is longer than the decoder's scratch.</summary>
    private void Decode(ReadOnlySpan<char> text, int start, int end, bool atParagraphStart, int quotes, Decoder decoder, EditBuilder edits)
    {
        decoder.Glyphs.Read(text, start, end);
        decoder.Run(atParagraphStart, quotes);
        while (decoder.Glyphs.End < end)
        {
            if (decoder.Tokens.Count < 2)
            {
                // Nowhere to cut: a run of letters that is no word. It stays as it is, and the rest begins anew.
                _writer.Write(text, decoder.Glyphs, decoder.Tokens, decoder.Tokens.Count, edits);
                quotes += decoder.CountQuotes(decoder.Tokens.Count);
                decoder.Glyphs.Read(text, decoder.Glyphs.End, end);
                decoder.Run(atParagraphStart: false, quotes);
                continue;
            }

            int cut = decoder.FindCut();
            _writer.Write(text, decoder.Glyphs, decoder.Tokens, cut, edits);
            quotes += decoder.CountQuotes(cut);
            start = decoder.Glyphs.At[decoder.Tokens[cut].Start];
            decoder.Carry(cut);
            decoder.Glyphs.Read(text, start, end);
            decoder.Continue(quotes);
        }

        _writer.Write(text, decoder.Glyphs, decoder.Tokens, decoder.Tokens.Count, edits);
    }
}
