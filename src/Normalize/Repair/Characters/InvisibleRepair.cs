using Normalize.Edits;
using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Characters;

/// <summary>
/// Takes out what nobody sees: zero-width characters, direction marks, soft hyphens inside words, control characters, and
/// the signs that OCR engines write for soft hyphens. A soft hyphen beside white space stays: the spacing stage reads it as
/// a sign that the word goes on.
/// </summary>
internal sealed class InvisibleRepair(RuleSet rules) : ITextStage
{
    /// <summary>What the code pages 1251 and 1252 both have at 80..9F; a space where they differ or have none.</summary>
    private const string WindowsPunctuation = "  \u201A \u201E \u2020\u2021 \u2030 \u2039     \u2018\u2019\u201C\u201D\u2022\u2013\u2014 \u2122 \u203A    ";

    private readonly bool _zeroWidth = rules.IsEnabled(CharactersRules.ZeroWidth);
    private readonly bool _softHyphen = rules.IsEnabled(CharactersRules.SoftHyphen);
    private readonly bool _notSign = rules.IsEnabled(CharactersRules.NotSign);
    private readonly bool _direction = rules.IsEnabled(CharactersRules.DirectionMark);
    private readonly bool _control = rules.IsEnabled(CharactersRules.Control);
    private readonly bool _punctuation = rules.IsEnabled(CharactersRules.C1Punctuation);

    private enum Kind : byte
    {
        Visible,
        SoftHyphen,
        NotSign,
        ZeroWidth,
        Joiner,
        Direction,
        Control,
    }

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        // Up to here the right-to-left question is answered, for marks on one line.
        int answeredTo = 0;
        bool rightToLeft = false;
        int i = 0;
        while ((i = PlainCharacters.WithLatin.IndexOfOther(text, i)) >= 0)
        {
            if (KindOf(text[i]) == Kind.Visible)
            {
                if (_punctuation && WindowsCharacter(text[i]) is not ' ' and char character)
                {
                    edits.Replace(i, i + 1, [character], CharactersRules.C1Punctuation);
                }

                i++;
                continue;
            }

            int end = i + 1;
            while (end < text.Length && KindOf(text[end]) != Kind.Visible)
            {
                end++;
            }

            if (_direction && end > answeredTo && text[i..end].ContainsAnyInRange('\u061C', '\u2069'))
            {
                rightToLeft = LineHasRightToLeft(text, i, out answeredTo);
            }

            Repair(text, i, end, rightToLeft, edits);
            i = end;
        }
    }

    private void Repair(ReadOnlySpan<char> text, int start, int end, bool rightToLeft, EditBuilder edits)
    {
        char before = start > 0 ? text[start - 1] : ' ';
        char after = end < text.Length ? text[end] : ' ';
        bool insideWord = (char.IsLetter(before) || Compositions.IsMark(before)) && char.IsLetter(after);
        bool simple = NeedsNoJoiner(before) && NeedsNoJoiner(after);
        for (int i = start; i < end; i++)
        {
            Rule? rule = KindOf(text[i]) switch
            {
                Kind.SoftHyphen when _softHyphen && insideWord => CharactersRules.SoftHyphen,
                Kind.NotSign when _notSign && insideWord && IsSmall(before) && IsSmall(after) => CharactersRules.NotSign,
                Kind.ZeroWidth when _zeroWidth => CharactersRules.ZeroWidth,
                Kind.Joiner when _zeroWidth && simple => CharactersRules.ZeroWidth,
                Kind.Direction when _direction && !rightToLeft => CharactersRules.DirectionMark,
                Kind.Control when _control => CharactersRules.Control,
                _ => null,
            };
            if (rule is not null)
            {
                edits.Delete(i, i + 1, rule);
            }
            else if (_notSign && text[i] == '\u00AC' && IsSmall(before) && GoesOnBehindLineEnd(text[end..]))
            {
                edits.Replace(i, i + 1, ['\u00AD'], CharactersRules.NotSign);
            }
        }
    }

    private static bool IsSmall(char c) => Alphabet.IsCyrillic(c) && !Alphabet.IsUpper(c);

    /// <summary>White space with one line end at most, and a small letter.</summary>
    private static bool GoesOnBehindLineEnd(ReadOnlySpan<char> text)
    {
        int letter = text.IndexOfAnyExcept(" \r\n");
        return letter > 0 && IsSmall(text[letter]) && text[..letter].Count('\n') <= 1;
    }

    /// <summary>The punctuation that a C1 control stands for, or a space.</summary>
    private static char WindowsCharacter(char c) => c is >= '\u0080' and <= '\u009F' ? WindowsPunctuation[c - 0x80] : ' ';

    private static Kind KindOf(char c) => c switch
    {
        // NUL ends records, ESC begins terminal sequences, U+0085 ends lines: they are not ours.
        '\0' or '\u001B' or '\u0085' or >= '\t' and <= '\r' => Kind.Visible,
        < ' ' or '\u007F' => Kind.Control,
        >= '\u0080' and <= '\u009F' => WindowsCharacter(c) == ' ' ? Kind.Control : Kind.Visible,
        '\u00AD' => Kind.SoftHyphen,
        '\u00AC' => Kind.NotSign,
        '\u200C' or '\u200D' => Kind.Joiner,
        '\u200B' or '\uFEFF' or '\u180E' or >= '\u2060' and <= '\u2064' => Kind.ZeroWidth,
        '\u200E' or '\u200F' or '\u061C' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => Kind.Direction,
        _ => Kind.Visible,
    };

    /// <summary>Latin, Greek, Cyrillic, Armenian, punctuation: scripts in which a joiner does nothing.</summary>
    private static bool NeedsNoJoiner(char c) => c is < '\u0590' or >= '\u1E00' and <= '\u206F';

    private static bool LineHasRightToLeft(ReadOnlySpan<char> text, int at, out int lineEnd)
    {
        int start = text[..at].LastIndexOf('\n') + 1;
        int length = text[at..].IndexOf('\n');
        lineEnd = length < 0 ? text.Length : at + length;
        ReadOnlySpan<char> line = text[start..lineEnd];
        return line.ContainsAnyInRange('\u0590', '\u061B') || line.ContainsAnyInRange('\u061D', '\u08FF') || line.ContainsAnyInRange('\uFB1D', '\uFDFF') || line.ContainsAnyInRange('\uFE70', '\uFEFC');
    }
}
