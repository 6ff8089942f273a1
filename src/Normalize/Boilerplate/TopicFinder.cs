using System.Runtime.CompilerServices;

namespace Normalize.Boilerplate;

/// <summary>
/// How much of a segment's words the rest of the body shares: a title and a last sentence speak of what the body speaks of,
/// headings of other articles and notices do not.
/// </summary>
internal static class TopicFinder
{
    /// <summary>Number of values of <see cref="PageSegment.Topic"/>.</summary>
    public const int Levels = 6;

    private const int TableSize = 4096;

    [SkipLocalsInit]
    public static void Find(Page page)
    {
        Span<byte> counts = stackalloc byte[TableSize];
        counts.Clear();
        Span<PageSegment> segments = page.Segments.Span;
        foreach (ref readonly PageSegment segment in segments)
        {
            if (segment.FirstUnit >= page.BodyStart && segment.FirstUnit < page.BodyEnd && segment.Gain > 0)
            {
                Count(page, segment, counts);
            }
        }

        foreach (ref PageSegment segment in segments)
        {
            if (segment.IsDeep && !segment.IsListed && page.Repeats.Count == 0)
            {
                // Content, whatever it speaks of; see PageScorer.IsDecided.
                continue;
            }

            bool own = segment.FirstUnit >= page.BodyStart && segment.FirstUnit < page.BodyEnd && segment.Gain > 0;
            segment.Topic = Level(page, segment, counts, own ? 2 : 1);
        }
    }

    private static void Count(Page page, in PageSegment segment, Span<byte> counts)
    {
        foreach (ref readonly PageToken token in Tokens(page, segment))
        {
            ref byte count = ref counts[token.Stem & (TableSize - 1)];
            count = (byte)Math.Min(count + 1, byte.MaxValue);
        }
    }

    /// <summary>0: no words long enough. 1 to 5: none, under a sixth, a third, a half, more are shared.</summary>
    private static byte Level(Page page, in PageSegment segment, ReadOnlySpan<byte> counts, int needed)
    {
        int words = 0;
        int shared = 0;
        foreach (ref readonly PageToken token in Tokens(page, segment))
        {
            int word = token.Stem != 0 ? 1 : 0;
            words += word;
            shared += word & (counts[token.Stem & (TableSize - 1)] >= needed ? 1 : 0);
        }

        return (byte)(words == 0 ? 0 : shared == 0 ? 1 : shared * 6 < words ? 2 : shared * 3 < words ? 3 : shared * 2 < words ? 4 : 5);
    }

    private static Span<PageToken> Tokens(Page page, in PageSegment segment) =>
        page.Tokens.Span[page.Units[segment.FirstUnit].First..page.Units[segment.EndUnit - 1].End];
}
