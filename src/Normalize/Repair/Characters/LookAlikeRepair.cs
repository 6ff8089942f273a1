using Normalize.Edits;
using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Characters;

/// <summary>
/// Gives words back to one script. A word of two scripts is a Cyrillic one when its Cyrillic letters have no Latin twin and
/// its Latin letters all have a Cyrillic one, a Latin word the other way round. A word that is sure of both (a Latin name
/// with a Cyrillic ending) is mended on each side of the seam; one that is sure of neither stays.
/// </summary>
internal sealed class LookAlikeRepair(RuleSet rules) : ITextStage
{
    private readonly bool _toCyrillic = rules.IsEnabled(CharactersRules.LatinInCyrillic);
    private readonly bool _toLatin = rules.IsEnabled(CharactersRules.CyrillicInLatin);
    private readonly bool _roman = rules.IsEnabled(CharactersRules.RomanNumeral);
    private readonly bool _variant = rules.IsEnabled(CharactersRules.CyrillicVariant);

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        int done = 0;
        int i = 0;
        while ((i = PlainCharacters.WithoutLatin.IndexOfOther(text, i)) >= 0)
        {
            if (!Word.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            // The plain letters before the odd one belong to its word; those behind the last word are no news.
            int start = i;
            while (start > done && Word.IsLetter(text[start - 1]))
            {
                start--;
            }

            int end = i + 1;
            while (end < text.Length && Word.IsLetter(text[end]))
            {
                end++;
            }

            // A mark that no composition took up stays with the letter it was written on.
            if (end == text.Length || !Compositions.IsMark(text[end]))
            {
                Repair(text, new Word(text[start..end], start), edits);
            }

            done = i = end;
        }
    }

    private void Repair(ReadOnlySpan<char> text, in Word word, EditBuilder edits)
    {
        if (word.Latin == 0)
        {
            Repair(word, 0, word.Letters.Length, toCyrillic: true, edits);
        }
        else if (word.Cyrillic == 0 || Addresses.Contains(text, word.Start, word.Start + word.Letters.Length))
        {
            return;
        }
        else if (RomanNumerals.IsNumeral(word.Letters))
        {
            ToLatin(word, 0, word.Letters.Length, CharactersRules.RomanNumeral, _roman, edits);
        }
        else if (word.LastSureLatin < 0)
        {
            if (word.LastSureCyrillic >= 0 && !word.IsNameWithEnding)
            {
                Repair(word, 0, word.Letters.Length, toCyrillic: true, edits);
            }
        }
        else if (word.LastSureCyrillic < 0)
        {
            // Cyrillic letters at the end may be an ending; those before the last Latin letter are none.
            Repair(word, 0, word.LastLatin, toCyrillic: false, edits);
        }
        else if (word.LastSureLatin < word.FirstSureCyrillic)
        {
            Repair(word, 0, word.LastSureLatin, toCyrillic: false, edits);
            Repair(word, word.FirstSureCyrillic, word.Letters.Length, toCyrillic: true, edits);
        }
        else if (word.LastSureCyrillic < word.FirstSureLatin)
        {
            Repair(word, 0, word.LastSureCyrillic, toCyrillic: true, edits);
            Repair(word, word.FirstSureLatin, word.Letters.Length, toCyrillic: false, edits);
        }
    }

    private void Repair(in Word word, int from, int to, bool toCyrillic, EditBuilder edits)
    {
        if (!toCyrillic)
        {
            ToLatin(word, from, to, CharactersRules.CyrillicInLatin, _toLatin, edits);
            return;
        }

        for (int i = from; i < to; i++)
        {
            (Rule? rule, bool enabled) = LookAlikes.KindOf(word.Letters[i]) switch
            {
                LookAlikes.Kind.Twin or LookAlikes.Kind.Shape => (CharactersRules.LatinInCyrillic, _toCyrillic),
                LookAlikes.Kind.Variant => (CharactersRules.CyrillicVariant, _variant),
                _ => (null, false),
            };
            if (rule is not null && enabled)
            {
                edits.Replace(word.Start + i, word.Start + i + 1, LookAlikes.Candidates(word.Letters[i])[..1], rule);
            }
        }
    }

    private static void ToLatin(in Word word, int from, int to, Rule rule, bool enabled, EditBuilder edits)
    {
        for (int i = from; enabled && i < to; i++)
        {
            char twin = LookAlikes.LatinTwin(word.Letters[i]);
            if (twin != '\0')
            {
                edits.Replace(word.Start + i, word.Start + i + 1, [twin], rule);
            }
        }
    }
}
