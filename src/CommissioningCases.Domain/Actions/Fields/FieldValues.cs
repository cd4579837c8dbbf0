using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CommissioningCases.Domain.Actions.Fields;

/// <summary>The values that an attempt gave for the fields of its action; a field left out or malformed has none.</summary>
public sealed class FieldValues
{
    private readonly List<(Field Field, object Value)> _values = [];

    private FieldValues()
    {
    }

    public static FieldValues None { get; } = new();

    /// <summary>Starts a collection that holds one value.</summary>
    public static FieldValues Of<T>(Field<T> field, T value)
        where T : notnull => new FieldValues().With(field, value);

    /// <summary>The same values and one more.</summary>
    public FieldValues With<T>(Field<T> field, T value)
        where T : notnull
    {
        var more = new FieldValues();
        more._values.AddRange(_values);
        more.Add(field, value);
        return more;
    }

    internal static FieldValues Empty() => new();

    internal void Add<T>(Field<T> field, T value)
        where T : notnull => _values.Add((field, value));

    public bool Has(Field field) => _values.Exists(pair => pair.Field == field);

    /// <summary>The value of the field, or <c>default</c> when none was given.</summary>
    public T? Get<T>(Field<T> field)
        where T : notnull
    {
        foreach (var pair in _values)
        {
            if (pair.Field == field)
            {
                return (T)pair.Value;
            }
        }

        return default;
    }

    /// <summary>One JSON object with the fields in ordinal order of their names: equal values always give equal text.</summary>
    public string ToCanonicalJson()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var (field, value) in _values.OrderBy(pair => pair.Field.Name, StringComparer.Ordinal))
            {
                writer.WritePropertyName(field.Name);
                field.WriteValue(writer, value);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
