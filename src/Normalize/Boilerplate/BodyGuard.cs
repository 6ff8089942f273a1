namespace Normalize.Boilerplate;

/// <summary>
/// A text without a body and without a sign of a page, or of which nothing would be left, is no page: a heading, a caption, a
/// few short sentences. From such a text only what is certain goes: second copies, rules, firm labels.
/// </summary>
internal static class BodyGuard
{
    // Of so few words nothing tells a heading from a menu entry.
    private const int MinWords = 4;

    public static void Apply(Page page)
    {
        Span<PageUnit> units = page.Units.Span;
        if (page.Tokens.Count < MinWords)
        {
            foreach (ref PageUnit unit in units)
            {
                unit.Removed = false;
            }

            return;
        }

        if ((page.BodyStart < units.Length || HasSignOfAPage(units)) && KeepsSomething(units))
        {
            return;
        }

        foreach (ref PageUnit unit in units)
        {
            unit.Removed &= unit.Forced
                || unit.Repeat is RepeatRole.TitleCopy or RepeatRole.LeadCopy
                || (unit.IsLabel && unit.Trust == PhraseTrust.Firm);
        }
    }

    /// <summary>Only pages print their title twice, and hardly anything else has labels such as those of share buttons.</summary>
    private static bool HasSignOfAPage(ReadOnlySpan<PageUnit> units)
    {
        foreach (ref readonly PageUnit unit in units)
        {
            if (unit.Repeat == RepeatRole.TitleCopy || (unit.IsLabel && unit.Trust == PhraseTrust.Firm))
            {
                return true;
            }
        }

        return false;
    }

    private static bool KeepsSomething(ReadOnlySpan<PageUnit> units)
    {
        foreach (ref readonly PageUnit unit in units)
        {
            if (!unit.Removed)
            {
                return true;
            }
        }

        return false;
    }
}
