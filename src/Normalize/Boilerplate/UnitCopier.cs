namespace Normalize.Boilerplate;

/// <summary>
/// Takes over the units of what a first look saw and nothing was stripped near. How a unit is cut follows from the token before
/// it and a few behind it, so behind one unit that was cut alike the next ones are the same, up to a hole, the edge of a repeat
/// or a token that was judged otherwise.
/// </summary>
internal ref struct UnitCopier(Page known, Page rest)
{
    // The cutter reads on behind a unit: a label, or a date and what stands behind it. Only a row of numbers may be longer.
    private const int LookAhead = UnitCutter.MaxLabelWords + 8;

    private readonly Page _known = known;
    private readonly Page _rest = rest;
    private EdgeWalk _edges = new(known.Repeats.Span);

    private int _stretch;

    // Tokens [_same, _sameEnd) are as they were, and none of them is an edge of a repeat but perhaps the first.
    private int _same;
    private int _sameEnd;
    private int _lastEnd;

    /// <summary>Appends copies of the units that follow <paramref name="last"/>, which has just been cut; false when there are none.</summary>
    /// <param name="last">The last unit.</param>
    /// <param name="edge">The next edge of a repeat in the rest.</param>
    public bool Copy(ref PageUnit last, int edge)
    {
        int first = last.First;
        int end = last.End;
        while (_stretch + 1 < _rest.Stretches.Count && _rest.Stretches[_stretch + 1].Start <= first)
        {
            _stretch++;
        }

        int shift = _rest.Stretches[_stretch].Shift;
        if (first >= _sameEnd)
        {
            Compare(first, edge, shift);
        }

        if (first < _same || end > _lastEnd)
        {
            return false;
        }

        ReadOnlySpan<PageUnit> units = _known.Units.Span;
        int u = _known.UnitFrom[first + shift];
        if (units[u].First != first + shift)
        {
            return false;
        }

        last.Known = u;
        int from = ++u;
        while (u < units.Length && units[u].End - shift <= _lastEnd)
        {
            u++;
        }

        Append(units[from..u], from, shift);
        return u > from;
    }

    private readonly void Append(ReadOnlySpan<PageUnit> units, int known, int shift)
    {
        int first = _rest.Units.Count;
        _rest.Units.AddRange(units);
        foreach (ref PageUnit unit in _rest.Units.Span[first..])
        {
            unit.First -= shift;
            unit.End -= shift;
            unit.Known = known++;
            unit.LabelBefore = unit.LabelBehind = -1;
            unit.Repeat = RepeatRole.None;
            unit.Kind = BoilerplateKind.Other;
            unit.Removed = unit.AsksKind = unit.Forced = false;
        }
    }

    /// <summary>How far from token <paramref name="first"/> on the rest is as it was.</summary>
    private void Compare(int first, int edge, int shift)
    {
        _edges.Reach(first + shift);
        int end = _stretch + 1 < _rest.Stretches.Count ? _rest.Stretches[_stretch + 1].Start : _rest.Tokens.Count;
        end = Math.Min(end, edge);
        end = Math.Min(end, _edges.Next - shift);
        ReadOnlySpan<PageToken> now = _rest.Tokens.Span[first..end];
        ReadOnlySpan<PageToken> before = _known.Tokens.Span.Slice(first + shift, now.Length);
        int same = now[0].Marks == before[0].Marks ? 0 : 1;
        _same = first + same;
        while (same < now.Length && now[same].Marks == before[same].Marks)
        {
            same++;
        }

        _sameEnd = first + same;
        int last = same - 1;
        while (last > 0 && now[last].Shape is TokenShape.Number or TokenShape.Phone)
        {
            last--;
        }

        _lastEnd = first + last - LookAhead;
    }
}
