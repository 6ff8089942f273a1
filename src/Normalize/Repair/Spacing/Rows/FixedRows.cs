namespace Normalize.Spacing;

/// <summary>Finds rows and fixes the gaps between their members, and the one behind them.</summary>
internal static class FixedRows
{
    public static void Mark<TRow>(GlyphBuffer glyphs)
        where TRow : IFixedRow
    {
        int start = 0;
        while (start < glyphs.Count)
        {
            var chunk = Chunk.At(glyphs, start);
            if (!TRow.IsMember(glyphs, chunk))
            {
                start = chunk.End;
                continue;
            }

            int members = 1;
            Chunk last = chunk;
            while (last.End < glyphs.Count)
            {
                var next = Chunk.At(glyphs, last.End);
                if (!TRow.IsMember(glyphs, next) || !TRow.Follows(glyphs, last, next))
                {
                    break;
                }

                members++;
                last = next;
            }

            if (members >= TRow.Shortest && TRow.IsMeant(glyphs, start, last.End))
            {
                Fix(glyphs, start, last.End);
            }

            start = last.End;
        }
    }

    /// <summary>Behind a hyphen that begins a member nothing may come in either.</summary>
    private static void Fix(GlyphBuffer glyphs, int start, int end)
    {
        for (int i = start; i <= end; i++)
        {
            bool first = i == start && glyphs.Kind[i] != GlyphKind.Hyphen;
            bool behindHyphen = i > start && glyphs.Kind[i - 1] == GlyphKind.Hyphen;
            glyphs.Fixed[i] |= !first && (glyphs.Gaps[i] != Gap.None || behindHyphen);
        }
    }
}
