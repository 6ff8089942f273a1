using Normalize.Edits;

namespace Normalize.Transliteration;

/// <summary>The way back as edits, one for each word or sign that changes.</summary>
internal sealed class ReverseStage(ReverseEngine engine, Rule rule) : ITextStage
{
    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        bool inAddress = false;
        for (int at = 0; at < text.Length;)
        {
            ReverseToken token = ReverseTokenizer.Next(engine.Rules, text[at..], inAddress, isFinal: true);
            ReadOnlySpan<char> seen = text.Slice(at, token.Length);
            if (token.Kind is ReverseTokenKind.Word or ReverseTokenKind.Sign && !char.IsSurrogate(seen[0]))
            {
                string output = token.Kind == ReverseTokenKind.Word ? engine.ReadWord(seen) : token.Replacement;
                if (!seen.SequenceEqual(output))
                {
                    edits.Replace(at, at + token.Length, output, rule);
                }
            }

            inAddress = token.InAddress;
            at += token.Length;
        }
    }
}
