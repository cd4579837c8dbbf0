using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CommissioningCases.Application.Projections;

using CommissioningCases.Application.Registers;

namespace CommissioningCases.Application.Cases;

/// <summary>Where in a list a page begins: after a case, or before it. It holds what the list is ordered by, so that it stays true when that case moves.</summary>
/// <param name="Key">The case's value of what the list is ordered by; blank where it has none.</param>
public sealed record CasePosition(string Key, Guid CaseId, bool IsBackwards)
{
    private const int IdLength = 16;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const string DayFormat = "yyyy-MM-dd";

    internal static CasePosition Of(CaseRow row, CaseOrder order, bool isBackwards) => new(
        order switch
        {
            CaseOrder.Due => row.NextDue?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "",
            CaseOrder.Begun => row.Began.ToString(DayFormat, CultureInfo.InvariantCulture),
            CaseOrder.Service => IndexedText.StartOf(row.Service),
            _ => row.LastRecordedAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
        },
        row.CaseId,
        isBackwards);

    /// <summary>Reads what <see cref="ToString"/> wrote for a list of that order.</summary>
    /// <returns>Null when it is nothing of the kind.</returns>
    public static CasePosition? Parse(string text, CaseOrder order, bool isBackwards)
    {
        if (!Base64Url.IsValid(text, out var length) || length < IdLength)
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text).AsSpan();
        var position = new CasePosition(Encoding.UTF8.GetString(bytes[IdLength..]), new Guid(bytes[..IdLength]), isBackwards);
        return position.Value(order) is null && !(order == CaseOrder.Due && position.Key.Length == 0) ? null : position;
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>: fit for an address.</summary>
    public override string ToString()
    {
        byte[] bytes = [.. CaseId.ToByteArray(), .. Encoding.UTF8.GetBytes(Key)];
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The same as any register says it.</summary>
    internal RowPosition ToPosition() => new(ToString(), IsBackwards);

    /// <summary>The key as the database compares it; null when it has none, or when it is no value of that order.</summary>
    internal object? Value(CaseOrder order) => order switch
    {
        CaseOrder.Service => Key.Contains('\0', StringComparison.Ordinal) ? null : Key, // no text of the database holds it
        CaseOrder.Latest => DateTime.TryParseExact(Key, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null,
        _ => DateOnly.TryParseExact(Key, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };
}
