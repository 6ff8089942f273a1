using System.Collections.Concurrent;

namespace Normalize;

/// <summary>
/// Scratch that outlives a call, for the calls of one owner, from any thread. One item waits in a slot of its own, which is
/// all a single thread ever needs; the others wait in a bag.
/// </summary>
internal sealed class ScratchPool<T>
    where T : class
{
    private readonly ConcurrentBag<T> _others = [];
    private T? _first;

    /// <summary>An item returned before, or null: then the caller makes one.</summary>
    public T? TryRent() => Interlocked.Exchange(ref _first, null) ?? (_others.TryTake(out T? item) ? item : null);

    public void Return(T item)
    {
        if (_first is not null || Interlocked.CompareExchange(ref _first, item, null) is not null)
        {
            _others.Add(item);
        }
    }
}
