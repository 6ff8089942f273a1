using Normalize.Language;

namespace Normalize.Transliteration;

/// <summary>Brings a word as it was typed to the code points of its scheme: composed letters, one apostrophe, one script.</summary>
internal static class WordCleaner
{
    /// <summary>Cyrillic letters seen inside Latin words, and the Latin letters they look like.</summary>
    private const string Cyrillic = "аеорсухіАВЕКМНОРСТУХІһ";
    private const string Latin = "aeopcyxiABEKMHOPCTYXIh";

    /// <summary>Base, mark, composed: the marked letters of the Latin schemes.</summary>
    private static readonly Dictionary<(char Base, char Mark), char> s_composed = Compositions();

    /// <summary>The cleaned word, in <paramref name="buffer"/> when it changes.</summary>
    public static ReadOnlySpan<char> Clean(ReverseRules rules, ReadOnlySpan<char> word, Span<char> buffer)
    {
        bool latin = !rules.IsArabic && IsMostlyLatin(word);
        int length = 0;
        foreach (char c in word)
        {
            char clean = rules.Aliases.TryGetValue(c, out char alias) ? alias : c;
            int look = latin && !rules.IsInAlphabet(clean) ? Cyrillic.IndexOf(clean, StringComparison.Ordinal) : -1;
            clean = look >= 0 ? Latin[look] : clean;
            if (length > 0 && clean is >= '\u0300' and < '\u0370' && s_composed.TryGetValue((buffer[length - 1], clean), out char composed))
            {
                buffer[length - 1] = composed;
                continue;
            }

            if (length == buffer.Length)
            {
                break;
            }

            buffer[length++] = clean;
        }

        return buffer[..length].SequenceEqual(word) ? word : buffer[..length];
    }

    /// <summary>More letters than not are Latin; a word all in Cyrillic stays Cyrillic.</summary>
    private static bool IsMostlyLatin(ReadOnlySpan<char> word)
    {
        int latin = 0;
        int cyrillic = 0;
        foreach (char c in word)
        {
            latin += Alphabet.IsLatin(c) ? 1 : 0;
            cyrillic += LetterSet.IsCell(c) ? 1 : 0;
        }

        return latin > cyrillic;
    }

    private static Dictionary<(char Base, char Mark), char> Compositions()
    {
        var composed = new Dictionary<(char, char), char>();
        foreach (string row in (string[])[
            "\u0301áÁéÉóÓúÚýÝńŃǵǴ",
            "\u0308äÄëËïÏöÖüÜ",
            "\u0306ăĂğĞĭĬ",
            "\u0304īĪūŪ",
            "\u030CčČšŠžŽǧǦ",
            "\u0327çÇşŞķĶņŅ",
            "\u0326ņŅ",
            "\u0303ñÑ",
            "\u0307ġĠėĖȯȮḣḢİ",
            "\u0302âÂôÔûÛŝŜ",
            "\u0300èÈùÙìÌ",
            "\u0323ḥḤ"])
        {
            foreach (char letter in row[1..])
            {
                composed[(BaseOf(letter), row[0])] = letter;
            }
        }

        return composed;
    }

    private static char BaseOf(char letter) => "áÁéÉóÓúÚýÝńŃǵǴäÄëËïÏöÖüÜăĂğĞĭĬīĪūŪčČšŠžŽǧǦçÇşŞķĶņŅñÑġĠėĖȯȮḣḢİâÂôÔûÛŝŜèÈùÙìÌḥḤ".IndexOf(letter, StringComparison.Ordinal) is var i and >= 0
        ? "aAeEoOuUyYnNgGaAeEiIoOuUaAgGiIiIuUcCsSzZgGcCsSkKnNnNgGeEoOhHIaAoOuUsSeEuUiIhH"[i]
        : letter;
}
