namespace Normalize.Boilerplate;

/// <summary>Forces the parts that a crawl showed to be the site's own; the title and the body are never among them.</summary>
internal sealed class SiteRule(SiteProfile profile, string site)
{
    private readonly ulong _site = SiteProfile.KeyOf(site);

    public void Apply(Page page)
    {
        for (int s = 0; s < page.Segments.Count; s++)
        {
            if (!profile.Repeats(page, s, _site))
            {
                continue;
            }

            for (int u = page.Segments[s].FirstUnit; u < page.Segments[s].EndUnit; u++)
            {
                ref PageUnit unit = ref page.Units[u];
                if (unit.Repeat != RepeatRole.TitleKept && !unit.Forced)
                {
                    unit.Forced = true;
                    if (KindAssigner.KindOf(unit.Class) is { } kind)
                    {
                        unit.Kind = kind;
                        unit.AsksKind = false;
                    }
                }
            }
        }
    }
}
