using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>The values that an attempt gave for the fields of its action; a field left out or malformed has none.</summary>
public sealed class FieldValues
{
    // A plain array that seldom grows: few actions have more fields.
    private (Field Field, object Value)[] _values;
    private int _count;

    internal FieldValues() => _values = new (Field, object)[8];

    public static FieldValues None { get; } = new();

    /// <summary>Starts a collection that holds one value.</summary>
    public static FieldValues Of<T>(Field<T> field, T value)
        where T : notnull => new FieldValues().With(field, value);

    /// <summary>The same values and one more.</summary>
    public FieldValues With<T>(Field<T> field, T value)
        where T : notnull
    {
        var more = new FieldValues { _values = [.. _values], _count = _count };
        more.Add(field, value);
        return more;
    }

    /// <summary>The same values but for those of some fields.</summary>
    public FieldValues Without(IReadOnlyCollection<Field> fields)
    {
        (Field Field, object Value)[] kept = [.. _values.Take(_count).Where(pair => !fields.Contains(pair.Field))];
        return new FieldValues { _values = kept, _count = kept.Length };
    }

    internal void Add<T>(Field<T> field, T value)
        where T : notnull
    {
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, Math.Max(8, _count * 2));
        }

        _values[_count++] = (field, value);
    }

    /// <summary>Every field that was given, with its value.</summary>
    public IEnumerable<(Field Field, object Value)> All => _values.Take(_count);

    public bool Has(Field field) => Find(field) is not null;

    /// <summary>The value of the field, or <c>default</c> when none was given.</summary>
    public T? Get<T>(Field<T> field)
        where T : notnull => Find(field) is { } value ? (T)value : default;

    /// <summary>One JSON object with the fields in ordinal order of their names: equal values always give equal text.</summary>
    public string ToCanonicalJson()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var (field, value) in _values.Take(_count).OrderBy(pair => pair.Field.Name, StringComparer.Ordinal))
            {
                writer.WritePropertyName(field.Name);
                field.WriteValue(writer, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private object? Find(Field field)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_values[i].Field == field)
            {
                return _values[i].Value;
            }
        }

        return null;
    }
}
