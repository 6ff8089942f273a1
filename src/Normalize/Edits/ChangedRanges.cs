using System.Runtime.InteropServices;

namespace Normalize.Edits;

/// <summary>Where a text differs from what it was at some moment: ascending ranges of the text as it is by now.</summary>
internal sealed class ChangedRanges
{
    /// <summary>Ranges nearer than this, in UTF-16 code units, become one, so that a text that changed all over has few.</summary>
    private const int Near = 64;

    private List<TextRange> _ranges = [];
    private List<TextRange> _next = [];

    public ReadOnlySpan<TextRange> Ranges => CollectionsMarshal.AsSpan(_ranges);

    /// <summary>From now on.</summary>
    public void Clear() => _ranges.Clear();

    /// <summary>
    /// Goes over to the text that <paramref name="edits"/> make of this one; what was judged together with a change counts as changed.
    /// Linear in ranges and edits.
    /// </summary>
    public void Add(EditBuilder edits)
    {
        Unite(edits.Judged);
        int range = 0;
        int from = 0;
        int delta = 0;
        for (int i = 0; i < edits.Count; i++)
        {
            (int start, int end, int length) = edits.ChangeAt(i);
            Move(ref range, from, start, delta);
            Append(start + delta, start + delta + length);
            from = end;
            delta += length - (end - start);
        }

        Move(ref range, from, int.MaxValue, delta);
        Turn();
    }

    /// <summary>Takes in ascending ranges of the same text.</summary>
    private void Unite(ReadOnlySpan<TextRange> ranges)
    {
        if (ranges.IsEmpty)
        {
            return;
        }

        int own = 0;
        foreach (TextRange range in ranges)
        {
            for (; own < _ranges.Count && _ranges[own].Start <= range.Start; own++)
            {
                Append(_ranges[own].Start, _ranges[own].End);
            }

            Append(range.Start, range.End);
        }

        for (; own < _ranges.Count; own++)
        {
            Append(_ranges[own].Start, _ranges[own].End);
        }

        Turn();
    }

    /// <summary>What lies of the ranges in a stretch without edits, [<paramref name="from"/>, <paramref name="to"/>].</summary>
    private void Move(ref int range, int from, int to, int delta)
    {
        for (; range < _ranges.Count && _ranges[range].Start <= to; range++)
        {
            int start = Math.Max(from, _ranges[range].Start);
            int end = Math.Min(to, _ranges[range].End);
            if (start <= end)
            {
                Append(start + delta, end + delta);
            }

            if (_ranges[range].End > to)
            {
                return;
            }
        }
    }

    private void Append(int start, int end)
    {
        if (_next.Count > 0 && start - _next[^1].End < Near)
        {
            _next[^1] = _next[^1] with { End = Math.Max(end, _next[^1].End) };
        }
        else
        {
            _next.Add(new TextRange(start, end));
        }
    }

    private void Turn()
    {
        (_ranges, _next) = (_next, _ranges);
        _next.Clear();
    }
}
