using System.Collections;
using System.Runtime.CompilerServices;

namespace CommissioningCases.Application.Registers;

/// <summary>Several values of one filter, any of which will do; none narrows nothing. Equal where the values are, in their order.</summary>
[CollectionBuilder(typeof(Several), nameof(Several.Of))]
public readonly struct Several<T> : IReadOnlyList<T>, IEquatable<Several<T>>
{
    private readonly T[]? _values;

    internal Several(ReadOnlySpan<T> values) => _values = values.IsEmpty ? null : values.ToArray();

    public int Count => _values?.Length ?? 0;

    public T this[int index] => (_values ?? [])[index];

    public static bool operator ==(Several<T> one, Several<T> other) => one.Equals(other);

    public static bool operator !=(Several<T> one, Several<T> other) => !one.Equals(other);

    public bool Equals(Several<T> other) => this.SequenceEqual(other);

    public override bool Equals(object? obj) => obj is Several<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in this)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", this);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_values ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes several values.</summary>
public static class Several
{
    public static Several<T> Of<T>(ReadOnlySpan<T> values) => new(values);
}
