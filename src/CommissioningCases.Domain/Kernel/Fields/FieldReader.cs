using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>A field at fault and, for a person, what is wrong with it.</summary>
public sealed record FieldError(string Field, string Message);

/// <summary>Reads the fields of one attempt and gathers everything that is wrong with them.</summary>
public sealed class FieldReader(JsonElement fields)
{
    private List<FieldError>? _errors;

    /// <summary>What was malformed, unknown to its field, or required and missing.</summary>
    public IReadOnlyList<FieldError> Errors => _errors ?? (IReadOnlyList<FieldError>)[];

    public FieldValues Values { get; } = new();

    /// <summary>Reads a field of a reference type.</summary>
    /// <returns>Its value, or <paramref name="otherwise"/> when it is blank or malformed.</returns>
    public T Read<T>(Field<T> field, T otherwise)
        where T : notnull => TryRead(field, out var value) ? value : otherwise;

    /// <summary>Reads a text or code.</summary>
    /// <returns>The text, empty when it is blank or malformed.</returns>
    public string Read(Field<string> field) => Read(field, "");

    /// <summary>Reads a text or code that need not be given.</summary>
    /// <returns>The text, or null when it is blank or malformed.</returns>
    public string? Find(Field<string> field) => TryRead(field, out var value) ? value : null;

    /// <summary>Reads a field of a value type.</summary>
    /// <returns>Its value, or null when it is blank or malformed.</returns>
    public T? Find<T>(Field<T> field)
        where T : struct => TryRead(field, out var value) ? value : null;

    /// <summary>Reads a field that must be given where something else that the attempt says asks for it.</summary>
    /// <returns>Its text, or null when it is blank or malformed.</returns>
    public string? FindWhen(bool isAsked, Field<string> field)
    {
        var text = Find(field);
        if (isAsked && text is null && !Errors.Any(error => error.Field == field.Name))
        {
            Fault(field, field.MissingMessage);
        }

        return text;
    }

    /// <inheritdoc cref="FindWhen(bool, Field{string})"/>
    public T? FindWhen<T>(bool isAsked, Field<T> field)
        where T : struct
    {
        var value = Find(field);
        if (isAsked && value is null && !Errors.Any(error => error.Field == field.Name))
        {
            Fault(field, field.MissingMessage);
        }

        return value;
    }

    /// <summary>Reads a field, whatever its type, for its value to be kept with the others.</summary>
    /// <param name="isAsked">Whether it must be given even where it may be left out elsewhere.</param>
    public void ReadInto(Field field, bool isAsked)
    {
        field.ReadInto(this);
        if (isAsked && !Values.Has(field) && !Errors.Any(error => error.Field == field.Name))
        {
            Fault(field, field.MissingMessage);
        }
    }

    /// <summary>Reads a field of a value type that is required.</summary>
    /// <returns>Its value; its type's default when the attempt is invalid anyway.</returns>
    public T Read<T>(Field<T> field)
        where T : struct => Find(field) ?? default;

    /// <summary>Reads a list that nobody types; what is none was not given.</summary>
    internal IReadOnlyList<string>? FindList(TextListField field)
    {
        if (!fields.TryGetProperty(field.Utf8Name, out var element) || field.IsBlank(element) || field.Read(element, out var list) is not null || list.Count == 0)
        {
            return null;
        }

        Values.Add(field, list);
        return list;
    }

    /// <summary>A text as it stands there, before it is read; null where there is none.</summary>
    internal string? Peek(Field field) => JsonText.Find(fields, field.Utf8Name);

    internal bool TryRead<T>(Field<T> field, out T value)
        where T : notnull
    {
        if (!TryReadAside(field, out value))
        {
            return false;
        }

        Values.Add(field, value);
        return true;
    }

    /// <summary>Reads a field that belongs to no action, so that its value is not kept with the others.</summary>
    internal bool TryReadAside<T>(Field<T> field, out T value)
        where T : notnull
    {
        value = default!;
        if (!fields.TryGetProperty(field.Utf8Name, out var element) || field.IsBlank(element))
        {
            if (field.Presence == Presence.Required)
            {
                Fault(field, field.MissingMessage);
            }

            return false;
        }

        if (field.Read(element, out value) is { } wrong)
        {
            Fault(field, wrong);
            return false;
        }

        return true;
    }

    private void Fault(Field field, string message) => (_errors ??= []).Add(new FieldError(field.Name, message));
}
