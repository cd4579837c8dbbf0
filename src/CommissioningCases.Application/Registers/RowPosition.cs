using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CommissioningCases.Application.Registers;

/// <summary>Where in a register a page begins: after a row, or before it. It holds what the register is ordered by, so that it stays true when rows come and go.</summary>
/// <param name="Token">Letters, digits, <c>-</c> and <c>_</c>: fit for an address.</param>
public sealed record RowPosition(string Token, bool IsBackwards)
{
    /// <summary>No text of the database holds it.</summary>
    private const char Separator = '\0';

    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>After the row that has those values of what the register is ordered by.</summary>
    public static RowPosition After(params IEnumerable<object> values) =>
        new(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(Separator, values.Select(Write)))), IsBackwards: false);

    /// <summary>The values, of those types.</summary>
    /// <returns>Null when it holds others: anybody can write an address.</returns>
    internal object[]? Values(IReadOnlyList<Type> types)
    {
        if (!Base64Url.IsValid(Token))
        {
            return null;
        }

        var texts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Token)).Split(Separator);
        object[] values = texts.Length == types.Count ? [.. texts.Zip(types, Read).OfType<object>()] : [];
        return values.Length == types.Count ? values : null;
    }

    public override string ToString() => Token;

    private static string Write(object value) => value switch
    {
        DateOnly day => day.ToString(DayFormat, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static object? Read(string text, Type type) => type switch
    {
        _ when type == typeof(string) => text,
        _ when type == typeof(DateOnly) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        _ when type == typeof(DateTimeOffset) => DateTime.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null,
        _ when type == typeof(Guid) => Guid.TryParse(text, out var id) ? id : null,
        _ when type == typeof(int) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ when type == typeof(long) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => throw new ArgumentException($"No register is ordered by a {type.Name}.", nameof(type)),
    };
}
