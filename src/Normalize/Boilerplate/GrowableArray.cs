namespace Normalize.Boilerplate;

/// <summary>A list whose items can be changed in place and that keeps its storage between pages.</summary>
internal sealed class GrowableArray<T>
    where T : struct
{
    private T[] _items = new T[256];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    public Span<T> Span => _items.AsSpan(0, Count);

    public ref T Add()
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        ref T item = ref _items[Count++];
        item = default;
        return ref item;
    }

    public void Clear() => Count = 0;

    /// <summary>Forgets the items; storage beyond <paramref name="kept"/> items goes back to the collector.</summary>
    public void Release(int kept)
    {
        Count = 0;
        if (_items.Length > kept)
        {
            _items = new T[256];
        }
    }
}
