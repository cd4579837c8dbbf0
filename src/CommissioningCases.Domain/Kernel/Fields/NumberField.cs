using System.Globalization;
using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>A number, exact to 28 digits.</summary>
public sealed class NumberField(string name, string label) : Field<ExactNumber>(name, label)
{
    /// <summary>The least number allowed; none when null.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest number allowed; none when null.</summary>
    public decimal? Most { get; init; }

    /// <summary>Whether only whole numbers are allowed.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What to say when it is left out, where the number stands for something that is chosen; null where it is typed.</summary>
    public string? Missing { get; init; }

    public override string MissingMessage => Missing ?? base.MissingMessage;

    internal override string? Read(JsonElement element, out ExactNumber value)
    {
        if (!ExactNumber.TryRead(element, out value))
        {
            return element.ValueKind == JsonValueKind.Number ? $"{Label} must be a number of 28 digits or fewer" : $"{Label} must be a number";
        }

        if (value < Least || value > Most)
        {
            return $"{Label} must be {Range()}";
        }

        return IsWhole && !value.IsWhole ? $"{Label} must be a whole number" : null;
    }

    internal override void Write(Utf8JsonWriter writer, ExactNumber value) => WriteNumber(writer, value);

    /// <summary>Writes a number without closing zeros or an exponent, so that equal numbers have equal texts.</summary>
    internal static void WriteNumber(Utf8JsonWriter writer, ExactNumber value) => writer.WriteRawValue(value.ToString());

    private string Range() => (Least, Most) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"{least} or more"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Most} or less"),
    };
}
