using Normalize.Language;

namespace Normalize.Characters;

/// <summary>The scripts of the words on either side of a word.</summary>
internal static class LineContext
{
    /// <summary>How far the neighbours may be; a word behind a longer gap or line is no context.</summary>
    private const int Reach = 64;

    /// <summary>True when a nearest neighbour is Cyrillic beyond doubt and none is Latin beyond doubt.</summary>
    public static bool IsCyrillic(ReadOnlySpan<char> text, int start, int end)
    {
        int before = Side(text[Math.Max(0, start - Reach)..start], fromEnd: true);
        int after = Side(text[end..Math.Min(text.Length, end + Reach)], fromEnd: false);
        return before + after > 0 && before >= 0 && after >= 0;
    }

    /// <summary>A capital with a dot and a Cyrillic surname straight behind it: <c>М.Тілеуберді</c>.</summary>
    public static bool IsInitial(ReadOnlySpan<char> text, int at)
    {
        int start = at + 2;
        if (start >= text.Length || text[at + 1] != '.' || !Alphabet.IsUpper(text[at]) || !Alphabet.IsUpper(text[start]))
        {
            return false;
        }

        int end = start;
        while (end < Math.Min(text.Length, start + Reach) && Word.IsLetter(text[end]))
        {
            end++;
        }

        var name = new Word(text[start..end], start);
        return name.LastSureCyrillic >= 0 && name.LastSureLatin < 0 && !name.IsNameWithEnding;
    }

    /// <summary>What stands behind a number and a hyphen is an ending; in capitals it may be a Roman numeral: <c>87-I</c>.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> text, int start) => start >= 2 && !Alphabet.IsUpper(text[start]) && text[start - 1] == '-' && char.IsAsciiDigit(text[start - 2]);

    /// <summary>1 when the nearest sure letter is Cyrillic, -1 when it is Latin, 0 when there is none on the line.</summary>
    private static int Side(ReadOnlySpan<char> side, bool fromEnd)
    {
        for (int i = 0; i < side.Length; i++)
        {
            char c = side[fromEnd ? side.Length - 1 - i : i];
            if (c == '\n')
            {
                return 0;
            }

            // The Russian letters are enough, and no repair makes one of them out of something else.
            if (c is >= '\u0410' and <= '\u044F' && LookAlikes.LatinTwin(c) == '\0')
            {
                return 1;
            }

            if (Word.IsLetter(c) && !Alphabet.IsCyrillic(c) && LookAlikes.KindOf(c) == LookAlikes.Kind.None)
            {
                return -1;
            }
        }

        return 0;
    }
}
