using Normalize.Edits;
using Normalize.Language;
using Normalize.Rules;

namespace Normalize.Characters;

/// <summary>
/// Gives words back to one script. A word of two scripts is a Cyrillic one when its Cyrillic letters have no Latin twin and
/// its Latin letters all have a Cyrillic one, a Latin word the other way round. A word that is sure of both (a Latin name
/// with a Cyrillic ending) is mended on each side of the seam. One that is sure of neither is left to the word model and
/// its neighbours.
/// </summary>
internal sealed class LookAlikeRepair(RuleSet rules) : ITextStage
{
    /// <summary>Longest word that is read letter by letter; a longer run is no word.</summary>
    private const int LongestWord = 64;

    private readonly bool _toCyrillic = rules.IsEnabled(CharactersRules.LatinInCyrillic);
    private readonly bool _whole = rules.IsEnabled(CharactersRules.LatinForCyrillic);
    private readonly bool _toLatin = rules.IsEnabled(CharactersRules.CyrillicInLatin);
    private readonly bool _roman = rules.IsEnabled(CharactersRules.RomanNumeral);
    private readonly bool _variant = rules.IsEnabled(CharactersRules.CyrillicVariant);
    private readonly bool _legacy = rules.IsEnabled(CharactersRules.LegacyLetter);

    public void Run(ReadOnlySpan<char> text, EditBuilder edits)
    {
        var legacy = new LegacyEvidence(text);
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
            bool marked = end < text.Length && Compositions.IsMark(text[end]);
            if (!marked && end - start <= LongestWord && !Addresses.Contains(text, start, end))
            {
                Repair(text, new Word(text[start..end], start), ref legacy, edits);
            }

            done = i = end;
        }
    }

    private void Repair(ReadOnlySpan<char> text, in Word word, ref LegacyEvidence legacy, EditBuilder edits)
    {
        if (word.Latin > 0 && word.Cyrillic > 0 && RomanNumerals.IsNumeral(word.Letters))
        {
            ToLatin(word, 0, word.Letters.Length, CharactersRules.RomanNumeral, _roman, edits);
        }
        else if (word.LastSureLatin >= 0)
        {
            RepairSureLatin(word, ref legacy, edits);
        }
        else if (word.LastSureCyrillic >= 0)
        {
            if (!word.IsNameWithEnding)
            {
                ToCyrillic(word, 0, word.Letters.Length, CharactersRules.LatinInCyrillic, _toCyrillic, ref legacy, edits);
            }
        }
        else
        {
            RepairUnsure(text, word, ref legacy, edits);
        }
    }

    private void RepairSureLatin(in Word word, ref LegacyEvidence legacy, EditBuilder edits)
    {
        if (word.LastSureCyrillic < 0)
        {
            // Cyrillic letters at the end may be an ending; those before the last Latin letter are none.
            ToLatin(word, 0, word.LastLatin, CharactersRules.CyrillicInLatin, _toLatin, edits);
        }
        else if (word.LastSureLatin < word.FirstSureCyrillic)
        {
            ToLatin(word, 0, word.LastSureLatin, CharactersRules.CyrillicInLatin, _toLatin, edits);
            ToCyrillic(word, word.FirstSureCyrillic, word.Letters.Length, CharactersRules.LatinInCyrillic, _toCyrillic, ref legacy, edits);
        }
        else if (word.LastSureCyrillic < word.FirstSureLatin)
        {
            ToCyrillic(word, 0, word.LastSureCyrillic, CharactersRules.LatinInCyrillic, _toCyrillic, ref legacy, edits);
            ToLatin(word, word.FirstSureLatin, word.Letters.Length, CharactersRules.CyrillicInLatin, _toLatin, edits);
        }
    }

    /// <summary>No letter tells the script: a Kazakh word among Kazakh words, or left alone.</summary>
    private void RepairUnsure(ReadOnlySpan<char> text, in Word word, ref LegacyEvidence legacy, EditBuilder edits)
    {
        bool isMixed = word.Cyrillic > 0;
        int end = word.Start + word.Letters.Length;
        if (word.Latin == 0 || !LineContext.IsCyrillic(text, word.Start, end))
        {
            return;
        }

        if (word.Letters.Length == 1)
        {
            if (LineContext.IsInitial(text, word.Start) || LineContext.IsSuffix(text, word.Start))
            {
                ToCyrillic(word, 0, 1, CharactersRules.LatinForCyrillic, _whole, ref legacy, edits);
            }

            return;
        }

        Span<char> buffer = stackalloc char[LongestWord];
        Span<char> reading = buffer[..word.Letters.Length];
        CyrillicReading.Evidence evidence = CyrillicReading.Best(WordModel.Default, word.Letters, reading);
        if (!evidence.IsKnown)
        {
            return;
        }

        if (isMixed && evidence.Cost <= (word.IsAllCapitals ? CharacterThresholds.MixedCapitals : CharacterThresholds.MixedWord))
        {
            Write(word, 0, reading, CharactersRules.LatinInCyrillic, _toCyrillic, legacy: true, edits);
        }
        else if (!isMixed && !word.IsAllCapitals && evidence.Cost <= (Alphabet.IsUpper(word.Letters[0]) ? CharacterThresholds.LatinName : CharacterThresholds.LatinWord) && (reading.Length > 2 || word.HasShape || LineContext.IsSuffix(text, word.Start)))
        {
            Write(word, 0, reading, CharactersRules.LatinForCyrillic, _whole, legacy: true, edits);
        }
    }

    private void ToCyrillic(in Word word, int from, int to, Rule rule, bool enabled, ref LegacyEvidence legacy, EditBuilder edits)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        Span<char> reading = buffer[..(to - from)];
        ReadOnlySpan<char> letters = word.Letters[from..to];
        CyrillicReading.Evidence evidence = CyrillicReading.Best(WordModel.Default, letters, reading);
        bool isLegacy = LegacyEvidence.HasForeignLetter(letters) && legacy.Allows(letters, evidence);
        Write(word, from, reading, rule, enabled, isLegacy, edits);
    }

    private void Write(in Word word, int from, ReadOnlySpan<char> reading, Rule rule, bool enabled, bool legacy, EditBuilder edits)
    {
        for (int i = 0; i < reading.Length; i++)
        {
            char c = word.Letters[from + i];
            if (c == reading[i])
            {
                continue;
            }

            (Rule Rule, bool Enabled) own = LookAlikes.KindOf(c) switch
            {
                LookAlikes.Kind.Variant => (CharactersRules.CyrillicVariant, _variant && legacy),
                LookAlikes.Kind.Legacy => (CharactersRules.LegacyLetter, _legacy && legacy),
                LookAlikes.Kind.Shape when Alphabet.IsCyrillic(c) => (CharactersRules.CyrillicVariant, _variant),
                _ => (rule, enabled),
            };
            if (own.Enabled)
            {
                edits.Replace(word.Start + from + i, word.Start + from + i + 1, reading.Slice(i, 1), own.Rule);
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
