using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Characters;

/// <summary>Puts letters and their combining marks together: NFC for the letters of <see cref="Compositions"/>.</summary>
internal sealed class CompositionRepair(RuleSet rules) : ITextStage
{
    private readonly bool _enabled = rules.IsEnabled(CharactersRules.Composition);

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        if (!_enabled)
        {
            return;
        }

        Span<char> composed = stackalloc char[Compositions.MaxLength];
        int i = 0;
        while ((i = PlainCharacters.WithLatin.IndexOfOther(text, i)) >= 0)
        {
            bool mark = Compositions.IsMark(text[i]);
            if (!mark && !Compositions.IsSingleton(text[i]))
            {
                i++;
                continue;
            }

            int start = mark ? i - 1 : i;
            do
            {
                i++;
            }
            while (i < text.Length && Compositions.IsMark(text[i]));

            bool hasLetter = start >= 0 && !Compositions.IsMark(text[start]);
            if (!hasLetter || i - start > Compositions.MaxMarks + 1)
            {
                continue;
            }

            ReadOnlySpan<char> cluster = text[start..i];
            ReadOnlySpan<char> result = composed[..Compositions.Compose(cluster, composed)];
            if (!cluster.SequenceEqual(result))
            {
                edits.Replace(start, i, result, CharactersRules.Composition);
            }
        }
    }
}
