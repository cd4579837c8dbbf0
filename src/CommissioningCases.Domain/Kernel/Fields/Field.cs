using System.Text;
using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>What becomes of an attempt that leaves the field out or blank.</summary>
public enum Presence
{
    /// <summary>The attempt is invalid.</summary>
    Required,

    /// <summary>Nothing: the field need not be given.</summary>
    Optional,
}

/// <summary>One named field of an action: how it reads in the exchange format and what a form calls it.</summary>
public abstract class Field(string name, string label)
{
    private readonly byte[] _utf8Name = Encoding.UTF8.GetBytes(name);

    /// <summary>The longest text that any field may hold, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>The field's name in the exchange format and in forms.</summary>
    public string Name { get; } = name;

    /// <summary>The name as JSON holds it, by which a property is found quickest.</summary>
    internal ReadOnlySpan<byte> Utf8Name => _utf8Name;

    /// <summary>The question or label beside the field.</summary>
    public string Label { get; } = label;

    public string? Hint { get; init; }

    public Presence Presence { get; init; } = Presence.Required;

    /// <summary>What to say when a required field is left out.</summary>
    public virtual string MissingMessage => $"Enter {LowerFirst(Label)}";

    /// <summary>Whether what was given for it says nothing, so that nothing was given.</summary>
    internal virtual bool IsBlank(JsonElement element) => JsonText.IsBlank(element);

    internal abstract void WriteValue(Utf8JsonWriter writer, object value);

    /// <summary>Reads the field for its value to be kept with the reader's others.</summary>
    internal abstract void ReadInto(FieldReader reader);

    private protected static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}

/// <summary>A field whose values are of type <typeparamref name="T"/>.</summary>
public abstract class Field<T>(string name, string label) : Field(name, label)
    where T : notnull
{
    /// <summary>Reads a JSON value that is neither null nor a blank text.</summary>
    /// <returns>What is wrong with it, or null when <paramref name="value"/> holds it.</returns>
    internal abstract string? Read(JsonElement element, out T value);

    internal abstract void Write(Utf8JsonWriter writer, T value);

    internal sealed override void ReadInto(FieldReader reader) => reader.TryRead(this, out T _);

    internal sealed override void WriteValue(Utf8JsonWriter writer, object value) => Write(writer, (T)value);
}
