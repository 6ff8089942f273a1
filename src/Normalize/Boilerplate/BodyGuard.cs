namespace Normalize.Boilerplate;

/// <summary>
/// A text without a body, or of which nothing would be left, is no page: a heading, a caption, a few short sentences. From
/// such a text only what is certain goes: second copies, rules, labels that are nearly never part of prose.
/// </summary>
internal static class BodyGuard
{
    public static void Apply(Page page)
    {
        Span<PageUnit> units = page.Units.Span;
        if (page.BodyStart < units.Length && KeepsSomething(units))
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
