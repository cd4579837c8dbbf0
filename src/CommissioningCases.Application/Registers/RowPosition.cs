using System.Buffers.Binary;
using System.Buffers.Text;

namespace CommissioningCases.Application.Registers;

/// <summary>Where in a register a page begins: after a row, or before it. It holds what the register is ordered by, so that it stays true when rows come and go.</summary>
/// <param name="Rank">What comes before the day in the order; 0 where nothing does.</param>
/// <param name="Number">Which of the case's rows it is; 0 where a case has one row.</param>
public sealed record RowPosition(int Rank, DateOnly Day, Guid CaseId, int Number, bool IsBackwards)
{
    private const int Length = 28;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>Null when it is nothing of the kind.</returns>
    public static RowPosition? Parse(string? text, bool isBackwards)
    {
        if (text is null || !Base64Url.IsValid(text, out var length) || length != Length)
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text).AsSpan();
        var day = BinaryPrimitives.ReadInt32BigEndian(bytes[20..]);
        return day < 0 || day > DateOnly.MaxValue.DayNumber
            ? null
            : new RowPosition(
                BinaryPrimitives.ReadInt32BigEndian(bytes[16..]),
                DateOnly.FromDayNumber(day),
                new Guid(bytes[..16]),
                BinaryPrimitives.ReadInt32BigEndian(bytes[24..]),
                isBackwards);
    }

    /// <summary>The position's value of each column of an order of its register: the rank where there is one, the day, the case, and the number where there is one.</summary>
    internal IEnumerable<object> ValuesFor(RowOrder order) => order.Columns.Length switch
    {
        2 => [Day, CaseId],
        3 => [Day, CaseId, Number],
        _ => [Rank, Day, CaseId, Number],
    };

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>: fit for an address.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        CaseId.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[16..], Rank);
        BinaryPrimitives.WriteInt32BigEndian(bytes[20..], Day.DayNumber);
        BinaryPrimitives.WriteInt32BigEndian(bytes[24..], Number);
        return Base64Url.EncodeToString(bytes);
    }
}
