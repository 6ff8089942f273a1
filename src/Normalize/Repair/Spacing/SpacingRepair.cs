using System.Collections.Concurrent;
using Normalize.Edits;
using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Spacing;

/// <summary>Gives words torn apart by extractors their spaces back, and leaves clean text alone.</summary>
internal sealed class SpacingRepair : ITextStage
{
    private readonly ConcurrentBag<Decoder> _decoders = [];
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

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        var windows = new WindowFinder(text, _model);
        if (!windows.MoveNext())
        {
            return;
        }

        Decoder decoder = _decoders.TryTake(out Decoder? pooled) ? pooled : new Decoder(_model);
        var quotes = new QuoteCount();
        do
        {
            Decode(text, windows.Start, windows.End, windows.AtParagraphStart, quotes.Before(text, windows.Start), decoder, edits);
        }
        while (windows.MoveNext());
        _decoders.Add(decoder);
    }

    /// <summary>Decodes a window, in pieces where it is longer than the decoder's scratch.</summary>
    private void Decode(ReadOnlySpan<char> text, int start, int end, bool atParagraphStart, int quotes, Decoder decoder, EditBuilder edits)
    {
        decoder.Glyphs.Read(text, start, end);
        decoder.Run(atParagraphStart, quotes);
        while (decoder.Glyphs.End < end)
        {
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
