using System.Buffers;

namespace Normalize.Transliteration;

/// <summary>A growing buffer from the pool.</summary>
internal struct PooledBuffer<T>(int capacity) : IDisposable
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);
    private int _count;

    public readonly ReadOnlySpan<T> Written => _items.AsSpan(0, _count);

    public readonly Span<T> Free => _items.AsSpan(_count);

    public void Advance(int count) => _count += count;

    public void Clear() => _count = 0;

    public void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(checked(_items.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }

    public void Dispose()
    {
        if (_items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(_items);
            _items = [];
        }
    }
}
