using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Normalize.Edits;

/// <summary>
/// What one stage wants changed in its text: ranges in ascending order, their replacements and rules. Reused between
/// stages and documents; allocates only while it grows.
/// </summary>
internal sealed class EditBuilder
{
    private Change[] _changes = [];
    private char[] _replacements = [];
    private int _count;
    private int _replacementLength;
    private int _delta;
    private readonly List<TextRange> _judged = [];

    private readonly record struct Change(int Start, int End, int ReplacementStart, int ReplacementEnd, Rule Rule);

    public int Count => _count;

    /// <summary>Target length minus source length, in UTF-16 code units.</summary>
    public int Delta => _delta;

    public void Clear()
    {
        _count = 0;
        _replacementLength = 0;
        _delta = 0;
        _judged.Clear();
    }

    /// <summary>Stretches of the source that were judged as one, in ascending order: if some of it changes, all of it may be judged otherwise.</summary>
    public ReadOnlySpan<TextRange> Judged => CollectionsMarshal.AsSpan(_judged);

    public void JudgedAsOne(int start, int end) => _judged.Add(new TextRange(start, end));

    public void Delete(int start, int end, Rule rule) => Replace(start, end, default, rule);

    public void Insert(int at, ReadOnlySpan<char> text, Rule rule) => Replace(at, at, text, rule);

    /// <summary>Replaces [start, end) by <paramref name="text"/>; ranges come in ascending order and do not overlap.</summary>
    public void Replace(int start, int end, ReadOnlySpan<char> text, Rule rule)
    {
        if (start > end || (_count > 0 && start < _changes[_count - 1].End))
        {
            ThrowOutOfOrder(start, end);
        }

        if (_count == _changes.Length)
        {
            Array.Resize(ref _changes, Math.Max(16, _count * 2));
        }

        if (_replacementLength + text.Length > _replacements.Length)
        {
            Array.Resize(ref _replacements, Math.Max(64, Math.Max(_replacements.Length * 2, _replacementLength + text.Length)));
        }

        text.CopyTo(_replacements.AsSpan(_replacementLength));
        _changes[_count++] = new Change(start, end, _replacementLength, _replacementLength + text.Length, rule);
        _replacementLength += text.Length;
        _delta += text.Length - (end - start);
    }

    /// <summary>One of the changes: a range of the source, and how many code units stand there instead.</summary>
    public (int Start, int End, int Length) ChangeAt(int index)
    {
        ref readonly Change change = ref _changes[index];
        return (change.Start, change.End, change.ReplacementEnd - change.ReplacementStart);
    }

    /// <summary>Writes the changed text; returns its length, source length + <see cref="Delta"/>.</summary>
    public int Apply(ReadOnlySpan<char> source, Span<char> destination)
    {
        int read = 0;
        int written = 0;
        for (int i = 0; i < _count; i++)
        {
            ref readonly Change change = ref _changes[i];
            source[read..change.Start].CopyTo(destination[written..]);
            written += change.Start - read;
            ReadOnlySpan<char> text = _replacements.AsSpan(change.ReplacementStart, change.ReplacementEnd - change.ReplacementStart);
            text.CopyTo(destination[written..]);
            written += text.Length;
            read = change.End;
        }

        source[read..].CopyTo(destination[written..]);
        return written + source.Length - read;
    }

    /// <summary>The same changes as a list that outlives the builder.</summary>
    public EditList ToEditList(ReadOnlySpan<char> source)
    {
        var edits = new Edit[_count];
        int delta = 0;
        for (int i = 0; i < _count; i++)
        {
            ref readonly Change change = ref _changes[i];
            int length = change.ReplacementEnd - change.ReplacementStart;
            int target = change.Start + delta;
            edits[i] = new Edit(change.Start, change.End, target, target + length, source[change.Start..change.End].ToString(), change.Rule.Id);
            delta += length - (change.End - change.Start);
        }

        return new EditList(edits, source.Length, source.Length + _delta);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ThrowOutOfOrder(int start, int end) =>
        throw new InvalidOperationException($"Edit [{start}, {end}) is not behind the last one, which ends at {(_count == 0 ? 0 : _changes[_count - 1].End)}.");
}
