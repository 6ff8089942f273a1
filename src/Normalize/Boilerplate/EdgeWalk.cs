namespace Normalize.Boilerplate;

/// <summary>The edges of repeated passages, for a reader that goes through the tokens once.</summary>
internal ref struct EdgeWalk(ReadOnlySpan<RepeatedPassage> repeats)
{
    private readonly ReadOnlySpan<RepeatedPassage> _repeats = repeats;

    /// <summary>The first edge behind where the reader is; <see cref="int.MaxValue"/> when none is left.</summary>
    public int Next { get; private set; } = From(repeats, 0);

    /// <summary>Goes on to token <paramref name="i"/>; true when it is an edge.</summary>
    public bool Reach(int i)
    {
        bool atEdge = Next == i;
        if (Next <= i)
        {
            Next = From(_repeats, i + 1);
        }

        return atEdge;
    }

    private static int From(ReadOnlySpan<RepeatedPassage> repeats, int from)
    {
        int edge = int.MaxValue;
        foreach (ref readonly RepeatedPassage passage in repeats)
        {
            if (passage.Start >= from)
            {
                edge = Math.Min(edge, passage.Start);
            }

            if (passage.End >= from)
            {
                edge = Math.Min(edge, passage.End);
            }
        }

        return edge;
    }
}
