namespace Normalize.Boilerplate;

/// <summary>
/// Makes stripping idempotent. What is left of a page is judged again; what goes now joins the spans, until nothing more goes.
/// A page that does not settle is left alone.
/// </summary>
internal static class StripSettler
{
    // A bound, not a measured need: a page that has not settled by then is left alone.
    private const int MaxRounds = 10;

    public delegate void Judge(ReadOnlySpan<char> text, Page page, Page rest);

    /// <param name="text">The text of the page.</param>
    /// <param name="page">Its tokens, and the spans a first look found; those grow, or are cleared.</param>
    /// <param name="rest">Scratch for the looks that follow.</param>
    /// <param name="judge">Finds the spans of what the spans leave.</param>
    public static void Settle(ReadOnlySpan<char> text, Page page, Page rest, Judge judge)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            judge(text, page, rest);
            if (rest.Spans.Count == 0)
            {
                return;
            }

            foreach (ref readonly BoilerplateSpan span in rest.Spans.Span)
            {
                page.Spans.Add() = span;
            }

            page.Spans.Span.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }

        page.Spans.Clear();
    }
}
