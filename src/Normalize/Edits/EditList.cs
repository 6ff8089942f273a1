using System.Collections;

namespace Normalize;

/// <summary>
/// The diary of a text: sorted changes that do not overlap, from a source to a target. Together with the target it gives
/// back the source exactly, and it maps places both ways. Offsets are UTF-16 code units.
/// </summary>
public sealed class EditList : IReadOnlyList<Edit>
{
    private readonly Edit[] _edits;

    internal EditList(Edit[] edits, int sourceLength, int targetLength)
    {
        _edits = edits;
        SourceLength = sourceLength;
        TargetLength = targetLength;
    }

    /// <summary>Checks and takes over a list, for instance one read back from a file.</summary>
    /// <param name="edits">Changes in ascending order of both source and target.</param>
    /// <param name="targetLength">Length of the target text in UTF-16 code units.</param>
    /// <exception cref="ArgumentException">A range is out of order, out of the target, or its original has another length.</exception>
    public static EditList Create(IEnumerable<Edit> edits, int targetLength)
    {
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentOutOfRangeException.ThrowIfNegative(targetLength);
        Edit[] all = [.. edits];
        int source = 0;
        int target = 0;
        for (int i = 0; i < all.Length; i++)
        {
            Edit e = all[i];
            bool inOrder = e.Start >= source && e.TargetStart >= target && e.End >= e.Start && e.TargetEnd >= e.TargetStart && e.TargetEnd <= targetLength;
            if (!inOrder || e.Start - source != e.TargetStart - target || e.Original is null || e.Original.Length != e.Length)
            {
                throw new ArgumentException($"Edit {i} ([{e.Start}, {e.End}) -> [{e.TargetStart}, {e.TargetEnd})) does not follow the one before it, leaves the text of {targetLength} code units, or its original does not fit its range.", nameof(edits));
            }

            source = e.End;
            target = e.TargetEnd;
        }

        return new EditList(all, source + (targetLength - target), targetLength);
    }

    /// <summary>No change, in a text of <paramref name="length"/> code units.</summary>
    public static EditList Identity(int length) => new([], length, length);

    /// <summary>Length of the source in UTF-16 code units.</summary>
    public int SourceLength { get; }

    /// <summary>Length of the target in UTF-16 code units.</summary>
    public int TargetLength { get; }

    /// <inheritdoc/>
    public int Count => _edits.Length;

    /// <inheritdoc/>
    public Edit this[int index] => _edits[index];

    /// <summary>
    /// The place in the target of a place in the source; inside a change, the start of its replacement. O(log n).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or behind the source.</exception>
    public int MapToTarget(int sourceOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sourceOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sourceOffset, SourceLength);
        int last = LastAtOrBefore(sourceOffset, static e => e.Start);
        if (last < 0)
        {
            return sourceOffset;
        }

        ref readonly Edit edit = ref _edits[last];
        return sourceOffset < edit.End ? edit.TargetStart : sourceOffset - edit.End + edit.TargetEnd;
    }

    /// <summary>
    /// The place in the source of a place in the target; inside a replacement, the start of what it replaced. O(log n).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or behind the target.</exception>
    public int MapToSource(int targetOffset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(targetOffset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(targetOffset, TargetLength);
        int last = LastAtOrBefore(targetOffset, static e => e.TargetStart);
        if (last < 0)
        {
            return targetOffset;
        }

        ref readonly Edit edit = ref _edits[last];
        return targetOffset < edit.TargetEnd ? edit.Start : targetOffset - edit.TargetEnd + edit.End;
    }

    /// <summary>The source range that covers a target range: a range that cuts a replacement takes in all it replaced.</summary>
    public (int Start, int End) MapRangeToSource(int targetStart, int targetEnd)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(targetStart, targetEnd);
        int start = MapToSource(targetStart);
        if (targetEnd == targetStart)
        {
            return (start, start);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(targetEnd, TargetLength);
        int last = LastAtOrBefore(targetEnd - 1, static e => e.TargetStart);
        if (last < 0)
        {
            return (start, targetEnd);
        }

        ref readonly Edit edit = ref _edits[last];
        return (start, targetEnd <= edit.TargetEnd ? edit.End : targetEnd - edit.TargetEnd + edit.End);
    }

    /// <summary>Gives back the source: the target with every change undone.</summary>
    /// <exception cref="ArgumentException"><paramref name="target"/> has another length than the target of these edits.</exception>
    public string Restore(ReadOnlySpan<char> target)
    {
        if (target.Length != TargetLength)
        {
            throw new ArgumentException($"The text has {target.Length} code units; these edits belong to one of {TargetLength}.", nameof(target));
        }

        if (_edits.Length == 0)
        {
            return target.ToString();
        }

        var source = new char[SourceLength];
        int read = 0;
        int written = 0;
        foreach (ref readonly Edit edit in _edits.AsSpan())
        {
            ReadOnlySpan<char> same = target[read..edit.TargetStart];
            same.CopyTo(source.AsSpan(written));
            written += same.Length;
            edit.Original.CopyTo(source.AsSpan(written));
            written += edit.Original.Length;
            read = edit.TargetEnd;
        }

        target[read..].CopyTo(source.AsSpan(written));
        return new string(source);
    }

    /// <summary>One list for two steps: this one from A to B, then <paramref name="next"/> from B to C. O(n + m).</summary>
    /// <exception cref="ArgumentException"><paramref name="next"/> does not start where this list ends.</exception>
    public EditList Then(EditList next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.SourceLength != TargetLength)
        {
            throw new ArgumentException($"The next edits start from a text of {next.SourceLength} code units; these end with {TargetLength}.", nameof(next));
        }

        return next.Count == 0 ? this : Count == 0 ? next : Edits.EditComposer.Compose(this, next);
    }

    /// <inheritdoc/>
    public IEnumerator<Edit> GetEnumerator() => ((IEnumerable<Edit>)_edits).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _edits.GetEnumerator();

    private int LastAtOrBefore(int offset, Func<Edit, int> start)
    {
        int low = 0;
        int high = _edits.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (start(_edits[middle]) <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }
}
