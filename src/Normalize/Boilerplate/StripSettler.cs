using System.Buffers;
using Normalize.Edits;

namespace Normalize.Boilerplate;

/// <summary>
/// Makes stripping idempotent. What is left of a page is judged again; what goes now joins the spans, until nothing more goes.
/// A page that does not settle is left alone.
/// </summary>
internal static class StripSettler
{
    // A bound, not a measured need: a page that has not settled by then is left alone.
    private const int MaxRounds = 10;

    public delegate void Judge(ReadOnlySpan<char> text, Page page);

    /// <param name="text">The page.</param>
    /// <param name="spans">What a first look found; grows, or is cleared.</param>
    /// <param name="again">Scratch for the looks that follow.</param>
    /// <param name="judge">Finds the spans of a text.</param>
    /// <param name="rules">The rule of each kind.</param>
    public static void Settle(ReadOnlySpan<char> text, GrowableArray<BoilerplateSpan> spans, Page again, Judge judge, ReadOnlySpan<Rule> rules)
    {
        var edits = new EditBuilder();
        for (int round = 0; round < MaxRounds; round++)
        {
            edits.Clear();
            StripEdits.Write(text, spans.Span, rules, edits);
            char[] buffer = ArrayPool<char>.Shared.Rent(text.Length + edits.Delta);
            int length = edits.Apply(text, buffer);
            judge(buffer.AsSpan(0, length), again);
            ArrayPool<char>.Shared.Return(buffer);
            if (again.Spans.Count == 0)
            {
                return;
            }

            Join(text, spans, again.Spans.Span, edits.ToEditList(text));
        }

        spans.Clear();
    }

    private static void Join(ReadOnlySpan<char> text, GrowableArray<BoilerplateSpan> spans, ReadOnlySpan<BoilerplateSpan> more, EditList edits)
    {
        BoilerplateSpan[] known = spans.Span.ToArray();
        var joined = new List<BoilerplateSpan>(known);
        foreach (BoilerplateSpan span in more)
        {
            (int start, int end) = edits.MapRangeToSource(span.Start, span.End);
            foreach (BoilerplateSpan hole in known)
            {
                if (hole.End <= start || hole.Start >= end)
                {
                    continue;
                }

                AddTrimmed(text, joined, start, hole.Start, span.Kind);
                start = hole.End;
            }

            AddTrimmed(text, joined, start, end, span.Kind);
        }

        joined.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        spans.Clear();
        foreach (BoilerplateSpan span in joined)
        {
            spans.Add() = span;
        }
    }

    private static void AddTrimmed(ReadOnlySpan<char> text, List<BoilerplateSpan> spans, int start, int end, BoilerplateKind kind)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            spans.Add(new BoilerplateSpan(start, end, kind));
        }
    }
}
