using System.Collections.Concurrent;

namespace Normalize.Boilerplate;

/// <summary>
/// Pages to work on, for many threads. Usual ones are kept; the storage of an unusually long one stays only until the collector
/// wants it, so that a row of long texts does not ask the system for hundreds of megabytes each time.
/// </summary>
internal sealed class PagePool
{
    private readonly ConcurrentBag<Page> _usual = [];
    private readonly ConcurrentBag<WeakReference<Page>> _long = [];

    /// <summary>A page for a text of so many code units; give it back.</summary>
    public Page Take(int length)
    {
        if (Page.IsLongFor(length))
        {
            while (_long.TryTake(out WeakReference<Page>? spare))
            {
                if (spare.TryGetTarget(out Page? known))
                {
                    return known;
                }
            }

            return new Page();
        }

        return _usual.TryTake(out Page? page) ? page : new Page();
    }

    /// <summary>Takes back a page that was asked for with this length.</summary>
    public void Give(Page page, int length)
    {
        if (Page.IsLongFor(length))
        {
            _long.Add(new WeakReference<Page>(page));
        }
        else
        {
            page.Release();
            _usual.Add(page);
        }
    }
}
