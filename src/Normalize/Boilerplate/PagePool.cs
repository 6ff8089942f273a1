namespace Normalize.Boilerplate;

/// <summary>
/// Pages to work on, for many threads. Usual ones are kept; the storage of an unusually long one stays only until the collector
/// wants it, so that a row of long texts does not ask the system for hundreds of megabytes each time.
/// </summary>
internal sealed class PagePool
{
    private readonly ScratchPool<Page> _usual = new();
    private readonly ScratchPool<WeakReference<Page>> _long = new();

    /// <summary>A page for a text of so many code units; give it back.</summary>
    public Page Take(int length)
    {
        if (Page.IsLongFor(length))
        {
            while (_long.TryRent() is { } spare)
            {
                if (spare.TryGetTarget(out Page? known))
                {
                    return known;
                }
            }

            return new Page();
        }

        return _usual.TryRent() ?? new Page();
    }

    /// <summary>Takes back a page that was asked for with this length.</summary>
    public void Give(Page page, int length)
    {
        if (Page.IsLongFor(length))
        {
            _long.Return(new WeakReference<Page>(page));
        }
        else
        {
            page.Release();
            _usual.Return(page);
        }
    }
}
