using System.Buffers;
using System.Collections.Frozen;

namespace Normalize.Language;

/// <summary>
/// Tells sentences in Russian, Uzbek, Ukrainian and other languages in Cyrillic letters, which the word model must not judge: it
/// knows Kazakh only. A letter that neither Kazakh nor Russian has is enough. A Russian sentence is told by what a torn Kazakh
/// one never has all of: no letter of Kazakh alone, no single letter that is no Russian word, and Russian function words.
/// </summary>
internal static class ForeignSentence
{
    private const string SingleLetterWords = "авикосуябж";
    private const int MaxSinglesInARow = 2;
    private const int LongestFunctionWord = 8;

    /// <summary>UTF-16 code units looked at on either side; a bound, so that one long line stays linear.</summary>
    public const int Context = 256;

    private static readonly SearchValues<char> s_ends = SearchValues.Create(".!?\n\"\u00AB\u00BB\u201C\u201D\u201E");

    private static readonly SearchValues<char> s_kazakhLetters = SearchValues.Create(Alphabet.KazakhOnly + Alphabet.KazakhOnly.ToUpperInvariant());
    private static readonly SearchValues<char> s_foreignLetters = SearchValues.Create(
        [.. Enumerable.Range('\u0400', 0x130).Select(static c => (char)c).Where(static c => Alphabet.IsCyrillic(c) && LetterCode.Of(c) == LetterCode.Foreign)]);

    // Function words of two letters and more; those that are also Kazakh words (не, да, же, сен) are left out.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_functionWords = FrozenSet.ToFrozenSet(
        """
        это этот эта эти этой этого этом этих тот того тем том тех что чтобы как так для или он она они оно его ему им их ей её мы вы
        ты нас вас нам вам меня мне мной тебя тебе себя себе на по от до из за при под над об во со ко без через между после перед
        был была было были есть будет быть если когда где там тут уже ещё еще только также тоже все всё всех который которая которое
        которые которых которого котором можно нужно очень более чем кто нет ни ли бы но ну
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the sentence around a place of <paramref name="text"/> is in another language, as far as <see cref="Context"/> shows.</summary>
    public static bool IsAround(ReadOnlySpan<char> text, int start, int end)
    {
        int first = StartOf(text, start);
        return IsForeign(text[first..EndOf(text, end)], leastWords: 1);
    }

    /// <summary>
    /// Whether what is said at a place is in another language, as a quotation inside a Kazakh sentence may be.
    /// One word of it is not enough then: <c>«Там салды»</c>. Looked at from mark to mark, with <paramref name="end"/> the next mark behind the place.
    /// </summary>
    public static bool IsAt(ReadOnlySpan<char> text, int place, out int end)
    {
        end = EndOf(text, place);
        return IsForeign(text[StartOf(text, place)..end], leastWords: 2);
    }

    private static int StartOf(ReadOnlySpan<char> text, int place)
    {
        int first = Math.Max(0, place - Context);
        return first + text[first..place].LastIndexOfAny(s_ends) + 1;
    }

    private static int EndOf(ReadOnlySpan<char> text, int place)
    {
        ReadOnlySpan<char> after = text[place..Math.Min(text.Length, place + Context)];
        int length = after.IndexOfAny(s_ends);
        return place + (length < 0 ? after.Length : length);
    }

    private static bool IsForeign(ReadOnlySpan<char> sentence, int leastWords)
    {
        // Most of what is looked at is Kazakh and told by its letters.
        if (sentence.ContainsAny(s_foreignLetters))
        {
            return true;
        }

        return !sentence.ContainsAny(s_kazakhLetters) && IsRussian(sentence, leastWords);
    }

    private static bool IsRussian(ReadOnlySpan<char> sentence, int leastWords)
    {
        Span<char> word = stackalloc char[LongestFunctionWord];
        int functionWords = 0;
        int shortWords = 0;
        int singles = 0;
        int row = 0;
        for (int i = 0; i < sentence.Length;)
        {
            int start = i;
            for (; i < sentence.Length && Alphabet.IsCyrillic(sentence[i]); i++)
            {
                if (i - start < LongestFunctionWord)
                {
                    word[i - start] = Alphabet.ToLower(sentence[i]);
                }
            }

            int letters = i - start;
            if (letters == 1)
            {
                singles++;
                if (++row > MaxSinglesInARow || !SingleLetterWords.Contains(word[0]))
                {
                    return false;
                }
            }
            else if (letters > 1)
            {
                row = 0;
                bool known = letters <= LongestFunctionWord && s_functionWords.Contains(word[..letters]);
                shortWords += known && letters == 2 ? 1 : 0;
                functionWords += known && letters > 2 ? 1 : 0;
            }
            else
            {
                i++;
            }
        }

        // One word of one or two letters may as well be a piece of a Kazakh one: депута – ты.
        return (functionWords > 0 || singles + shortWords > 1) && functionWords + singles + shortWords >= leastWords;
    }
}
