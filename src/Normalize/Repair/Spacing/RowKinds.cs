using Normalize.Language;

namespace Normalize.Spacing;

/// <summary>Numbers that rise by one: a list or a calendar.</summary>
internal readonly struct CountedNumbers : IFixedRow
{
    /// <summary>From the prototype.</summary>
    public static int Shortest => 3;

    public static bool IsMember(GlyphBuffer glyphs, Chunk chunk) => ValueOf(glyphs, chunk) >= 0;

    public static bool Follows(GlyphBuffer glyphs, Chunk before, Chunk chunk) => ValueOf(glyphs, chunk) == ValueOf(glyphs, before) + 1;

    /// <summary>Single letters on either side: the digits of a number in letter-spaced text may rise by one as well.</summary>
    public static bool IsMeant(GlyphBuffer glyphs, int start, int end) =>
        start == 0 || glyphs.Kind[start - 1] != GlyphKind.Letter || glyphs.Gaps[start - 1] == Gap.None
        || end == glyphs.Count || glyphs.Kind[end] != GlyphKind.Letter || glyphs.Gaps[end + 1] == Gap.None;

    /// <summary>The number a chunk is, or -1.</summary>
    private static long ValueOf(GlyphBuffer glyphs, Chunk chunk)
    {
        long value = 0;
        if (chunk.Length > 9)
        {
            return -1;
        }

        for (int i = chunk.Start; i < chunk.End; i++)
        {
            if (glyphs.Kind[i] != GlyphKind.Digit)
            {
                return -1;
            }

            value = (value * 10) + (glyphs.Char[i] - '0');
        }

        return value;
    }
}

/// <summary>
/// Short numbers side by side, as scores, marks and tables have them. Only letters set apart near them, or the look of a
/// year, make them digits of one number.
/// </summary>
internal readonly struct LooseNumbers : IFixedRow
{
    /// <summary>Words looked at on either side, and how many of them must be single letters.</summary>
    private const int Reach = 8;
    private const int FewestLetters = 2;

    public static int Shortest => 2;

    /// <summary>One digit or two; a mark behind them ends the row.</summary>
    public static bool IsMember(GlyphBuffer glyphs, Chunk chunk)
    {
        int digits = 0;
        while (digits < chunk.Length && glyphs.Kind[chunk.Start + digits] == GlyphKind.Digit)
        {
            digits++;
        }

        return digits is 1 or 2 && (digits == chunk.Length || glyphs.Kind[chunk.Start + digits] == GlyphKind.Mark);
    }

    public static bool Follows(GlyphBuffer glyphs, Chunk before, Chunk chunk) => glyphs.Kind[before.End - 1] == GlyphKind.Digit;

    public static bool IsMeant(GlyphBuffer glyphs, int start, int end) =>
        !IsYear(glyphs, start, end) && Letters(glyphs, start, -1) + Letters(glyphs, end, 1) < FewestLetters;

    private static bool IsYear(GlyphBuffer glyphs, int start, int end) =>
        end - start >= 4 && (end - start == 4 || glyphs.Kind[start + 4] == GlyphKind.Mark) && (glyphs.Char[start], glyphs.Char[start + 1]) is ('1', '9') or ('2', '0')
        && glyphs.Gaps[start + 1] != Gap.None && glyphs.Gaps[start + 2] != Gap.None && glyphs.Gaps[start + 3] != Gap.None;

    /// <summary>Single letters among the nearest words on one side; a word divided by a soft hyphen counts as well.</summary>
    private static int Letters(GlyphBuffer glyphs, int from, int step)
    {
        int words = 0;
        int letters = 0;
        for (int i = step < 0 ? from - 1 : from; i >= 0 && i < glyphs.Count && words < Reach; i += step)
        {
            if (glyphs.Kind[i] is not (GlyphKind.Letter or GlyphKind.Latin))
            {
                continue;
            }

            bool apart = glyphs.Gaps[i] != Gap.None;
            bool ends = i + 1 == glyphs.Count || glyphs.Gaps[i + 1] != Gap.None || glyphs.Kind[i + 1] is not (GlyphKind.Letter or GlyphKind.Latin);
            letters += glyphs.Gaps[i] == Gap.Soft ? FewestLetters : apart && ends ? 1 : 0;
            words += (step < 0 ? apart : ends) ? 1 : 0;
        }

        return letters;
    }
}

/// <summary>Letters in the order of the Kazakh or the Russian alphabet.</summary>
internal readonly struct AlphabetLetters : IFixedRow
{
    private const string Kazakh = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    private const string Russian = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    /// <summary>Three letters running of the alphabet are found inside words (<c>достум</c>, <c>скромно</c>), four are not.</summary>
    public static int Shortest => 4;

    public static bool IsMember(GlyphBuffer glyphs, Chunk chunk) => chunk.Length == 1 && glyphs.Kind[chunk.Start] == GlyphKind.Letter;

    public static bool Follows(GlyphBuffer glyphs, Chunk before, Chunk chunk) =>
        IsNext(Kazakh, glyphs.Char[before.Start], glyphs.Char[chunk.Start]) || IsNext(Russian, glyphs.Char[before.Start], glyphs.Char[chunk.Start]);

    public static bool IsMeant(GlyphBuffer glyphs, int start, int end) => true;

    private static bool IsNext(string alphabet, char before, char letter)
    {
        int at = alphabet.IndexOf(Alphabet.ToLower(before), StringComparison.Ordinal);
        return at >= 0 && at + 1 < alphabet.Length && alphabet[at + 1] == Alphabet.ToLower(letter);
    }
}

/// <summary>Endings that a grammar lists: <c>-ның, -нің, -дың</c>.</summary>
internal readonly struct Suffixes : IFixedRow
{
    private const int LongestSuffix = 8;

    public static int Shortest => 2;

    public static bool IsMember(GlyphBuffer glyphs, Chunk chunk)
    {
        int last = chunk.End - 1;
        last -= glyphs.Char[last] is ',' or ';' or '.' or ':' ? 1 : 0;
        if (glyphs.Kind[chunk.Start] != GlyphKind.Hyphen || last - chunk.Start is < 1 or > LongestSuffix)
        {
            return false;
        }

        for (int i = chunk.Start + 1; i <= last; i++)
        {
            if (glyphs.Kind[i] != GlyphKind.Letter || Alphabet.IsUpper(glyphs.Char[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A comma parts them.</summary>
    public static bool Follows(GlyphBuffer glyphs, Chunk before, Chunk chunk) => glyphs.Char[before.End - 1] is ',' or ';';

    public static bool IsMeant(GlyphBuffer glyphs, int start, int end) => true;
}
