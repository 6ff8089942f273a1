namespace Normalize.Spacing;

/// <summary>A kind of list whose members stand apart on purpose although they look like pieces of something.</summary>
internal interface IFixedRow
{
    /// <summary>Members from which on it is a row.</summary>
    static abstract int Shortest { get; }

    static abstract bool IsMember(GlyphBuffer glyphs, Chunk chunk);

    static abstract bool Follows(GlyphBuffer glyphs, Chunk before, Chunk chunk);

    /// <summary>Nothing about the row or around it says that it is damage after all.</summary>
    static virtual bool IsMeant(GlyphBuffer glyphs, int start, int end) => true;
}
