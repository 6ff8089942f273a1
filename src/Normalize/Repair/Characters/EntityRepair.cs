using System.Text;
using Normalize.Edits;
using Normalize.Rules;

namespace Normalize.Characters;

/// <summary>Replaces entities that a scraper left in plain text. A text with tags is markup and stays as it is.</summary>
internal sealed class EntityRepair(RuleSet rules) : ITextStage
{
    private readonly bool _enabled = rules.IsEnabled(CharactersRules.Entity);

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        if (!_enabled)
        {
            return;
        }

        Span<char> character = stackalloc char[2];
        bool? isMarkup = null;
        int i = 0;
        for (int next; (next = text[i..].IndexOf('&')) >= 0;)
        {
            i += next;
            if (!Entities.TryRead(text, i, out int codePoint, out int length))
            {
                i++;
                continue;
            }

            if (isMarkup ??= HasTag(text))
            {
                return;
            }

            edits.Replace(i, i + length, character[..new Rune(codePoint).EncodeToUtf16(character)], CharactersRules.Entity);
            i += length;
        }
    }

    /// <summary>A less-than sign with a letter or a slash behind it, and a greater-than sign on the same line.</summary>
    private static bool HasTag(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length;)
        {
            ReadOnlySpan<char> rest = text[(at + 1)..];
            int end = rest.IndexOfAny('<', '>', '\n');
            if (end > 0 && rest[end] == '>' && (char.IsAsciiLetter(rest[0]) || rest[0] is '/' or '!'))
            {
                return true;
            }

            int next = rest.IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
