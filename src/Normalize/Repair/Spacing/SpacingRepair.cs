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
        Decoder decoder = _decoders.TryTake(out Decoder? pooled) ? pooled : new Decoder(_model);
        int start = 0;
        while (start < text.Length)
        {
            int end = Paragraph.End(text, start);
            Decode(text, start, end, decoder, edits);
            start = end;
        }

        _decoders.Add(decoder);
    }

    private void Decode(ReadOnlySpan<char> text, int start, int end, Decoder decoder, EditBuilder edits)
    {
        bool first = true;
        int quotes = 0;
        while (start < end)
        {
            decoder.Glyphs.Read(text, start, end);
            decoder.Run(first, quotes);
            _writer.Write(text, decoder.Glyphs, decoder.Tokens, edits);
            start = decoder.Glyphs.End;
            first = false;
        }
    }
}
