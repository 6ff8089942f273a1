using Normalize.Language;

namespace Normalize.Characters;

/// <summary>A run of letters and what they say about its script. A letter is sure when the other script has none of its shape.</summary>
internal readonly ref struct Word
{
    public Word(ReadOnlySpan<char> letters, int start)
    {
        Letters = letters;
        Start = start;
        FirstSureCyrillic = FirstSureLatin = int.MaxValue;
        LastSureCyrillic = LastSureLatin = LastLatin = -1;
        for (int i = 0; i < letters.Length; i++)
        {
            char c = letters[i];
            if (Alphabet.IsCyrillic(c))
            {
                Cyrillic++;
                if (LookAlikes.LatinTwin(c) == '\0')
                {
                    FirstSureCyrillic = Math.Min(FirstSureCyrillic, i);
                    LastSureCyrillic = i;
                }
            }
            else
            {
                Latin++;
                LastLatin = i;
                if (LookAlikes.KindOf(c) == LookAlikes.Kind.None)
                {
                    FirstSureLatin = Math.Min(FirstSureLatin, i);
                    LastSureLatin = i;
                }
            }
        }
    }

    public ReadOnlySpan<char> Letters { get; }

    /// <summary>Offset of the first letter in the text.</summary>
    public int Start { get; }

    public int Cyrillic { get; }

    public int Latin { get; }

    public int FirstSureCyrillic { get; }

    public int LastSureCyrillic { get; }

    public int FirstSureLatin { get; }

    public int LastSureLatin { get; }

    public int LastLatin { get; }

    /// <summary>
    /// Two or more Latin capitals, then only Cyrillic small letters: an abbreviation or a Roman numeral with a Kazakh ending
    /// (<c>PCға</c>, <c>XIғасыр</c>).
    /// </summary>
    public bool IsNameWithEnding
    {
        get
        {
            int capitals = 0;
            while (capitals < Letters.Length && char.IsAsciiLetterUpper(Letters[capitals]))
            {
                capitals++;
            }

            if (capitals < 2)
            {
                return false;
            }

            foreach (char c in Letters[capitals..])
            {
                if (!Alphabet.IsCyrillic(c) || Alphabet.IsUpper(c))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Some letter is neither ASCII nor of a Cyrillic alphabet: nobody's Latin, such as U+0259.</summary>
    public bool HasShape => Letters.ContainsAnyInRange('\u0080', '\u03FF');

    /// <summary>Two letters or more, none of them small.</summary>
    public bool IsAllCapitals
    {
        get
        {
            foreach (char c in Letters)
            {
                if (!Alphabet.IsUpper(c))
                {
                    return false;
                }
            }

            return Letters.Length > 1;
        }
    }

    /// <summary>Letters of the scripts that get mixed: Latin with its extensions, Greek, Cyrillic.</summary>
    public static bool IsLetter(char c) =>
        Alphabet.IsCyrillic(c) || Alphabet.IsLatin(c) || (c is >= '\u0250' and <= '\u03FF' && char.IsLetter(c));
}
