using System.Collections;
using System.Runtime.CompilerServices;

namespace CommissioningCases.Domain.Kernel;

/// <summary>
/// An immutable list that grows at its end. A longer list shares the shorter one's array, so that a case of many thousand
/// facts is folded, and looked through, as fast as a short one.
/// </summary>
[CollectionBuilder(typeof(FactList), nameof(FactList.Create))]
public sealed class FactList<T> : IReadOnlyList<T>
{
    private readonly Store _store;

    private FactList(Store store, int count) => (_store, Count) = (store, count);

    internal static FactList<T> Empty { get; } = new(new Store([]), 0);

    public int Count { get; }

    public bool IsEmpty => Count == 0;

    public T this[int index] => AsSpan()[index];

    /// <summary>The same list and one more at its end.</summary>
    public FactList<T> Add(T item)
    {
        var store = _store.HasRoomAt(Count) ? _store : _store.Copy(Count);
        store.Items[Count] = item;
        return new FactList<T>(store, Count + 1);
    }

    /// <summary>The same list with another item in that place.</summary>
    public FactList<T> SetItem(int index, T item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        var copy = AsSpan().ToArray();
        copy[index] = item;
        return FactList.Over(copy);
    }

    public bool Exists(Predicate<T> match) => FindIndex(match) >= 0;

    public T? Find(Predicate<T> match) => FindIndex(match) is >= 0 and var index ? this[index] : default;

    public int FindIndex(Predicate<T> match) => Array.FindIndex(_store.Items, 0, Count, match);

    public T? FindLast(Predicate<T> match) => Count > 0 && Array.FindLastIndex(_store.Items, Count - 1, Count, match) is >= 0 and var index ? this[index] : default;

    public FactList<T> FindAll(Predicate<T> match) => [.. this.Where(item => match(item))];

    public FactList<TOther> ConvertAll<TOther>(Converter<T, TOther> convert) => FactList.Over(Array.ConvertAll(AsSpan().ToArray(), convert));

    public ReadOnlySpan<T> AsSpan() => _store.Items.AsSpan(0, Count);

    public ArraySegment<T>.Enumerator GetEnumerator() => new ArraySegment<T>(_store.Items, 0, Count).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static FactList<T> Over(T[] items) => new(new Store(items), items.Length);

    /// <summary>An array that lists share, and how much of it is taken.</summary>
    private sealed class Store(T[] items)
    {
        private int _taken = items.Length;

        public T[] Items { get; } = items;

        /// <summary>Takes the place at the end of a list of that length, unless another list that grew from the same one was first.</summary>
        public bool HasRoomAt(int count) => count < Items.Length && Interlocked.CompareExchange(ref _taken, count + 1, count) == count;

        /// <summary>An array with more room, the place after the last item taken.</summary>
        public Store Copy(int count)
        {
            var larger = new T[Math.Max(4, count * 2)];
            Items.AsSpan(0, count).CopyTo(larger);
            return new Store(larger) { _taken = count + 1 };
        }
    }
}

/// <summary>Makes fact lists.</summary>
public static class FactList
{
    public static FactList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? FactList<T>.Empty : Over(items.ToArray());

    internal static FactList<T> Over<T>(T[] items) => FactList<T>.Over(items);
}
