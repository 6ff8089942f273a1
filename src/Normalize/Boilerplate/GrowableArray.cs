using System.Runtime.CompilerServices;

namespace Normalize.Boilerplate;

/// <summary>A list whose items can be changed in place and that keeps its storage between pages.</summary>
internal sealed class GrowableArray<T>
    where T : unmanaged
{
    private const int FirstCapacity = 256;

    private T[] _items = new T[FirstCapacity];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    public Span<T> Span => _items.AsSpan(0, Count);

    /// <summary>Appends an item with all fields zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Add()
    {
        T[] items = _items;
        int count = Count;
        if ((uint)count >= (uint)items.Length)
        {
            items = Grow();
        }

        Count = count + 1;
        ref T item = ref items[count];
        item = default;
        return ref item;
    }

    /// <summary>Holds so many items from now on, whose content the caller has to write.</summary>
    public Span<T> Refill(int count)
    {
        Count = 0;
        Reserve(count);
        Count = count;
        return Span;
    }

    public void AddRange(ReadOnlySpan<T> items)
    {
        if (items.Length > _items.Length - Count)
        {
            Resize(Math.Max(Count * 2, Count + items.Length));
        }

        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Makes room for <paramref name="count"/> items at once.</summary>
    public void Reserve(int count)
    {
        if (_items.Length < count)
        {
            Resize(count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T[] Grow()
    {
        Resize(Count * 2);
        return _items;
    }

    // Every item is written before it is read, so that new storage need not be cleared.
    private void Resize(int capacity)
    {
        T[] items = GC.AllocateUninitializedArray<T>(capacity);
        Span.CopyTo(items);
        _items = items;
    }

    public void Clear() => Count = 0;

    /// <summary>Forgets the items; storage beyond <paramref name="kept"/> items goes back to the collector.</summary>
    public void Release(int kept)
    {
        Count = 0;
        if (_items.Length > kept)
        {
            _items = new T[FirstCapacity];
        }
    }
}
