using Normalize.Language;

namespace Normalize.Spacing;

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
}
