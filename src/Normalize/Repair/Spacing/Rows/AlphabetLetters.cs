using Normalize.Language;

namespace Normalize.Spacing;

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

    private static bool IsNext(string alphabet, char before, char letter)
    {
        int at = alphabet.IndexOf(Alphabet.ToLower(before), StringComparison.Ordinal);
        return at >= 0 && at + 1 < alphabet.Length && alphabet[at + 1] == Alphabet.ToLower(letter);
    }
}
