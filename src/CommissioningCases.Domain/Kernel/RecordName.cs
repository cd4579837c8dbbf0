using System.Globalization;

namespace CommissioningCases.Domain.Kernel;

/// <summary>The name by which actions call a record: its own id, or one made from its entry's number.</summary>
public static class RecordName
{
    /// <summary>What a name that is made from a number begins with. No other place spells it.</summary>
    public const string Prefix = "entry-";

    public static string Of(EntryMark mark) => mark.Id ?? Of(mark.Number);

    /// <summary>The name that is made from an entry's number.</summary>
    public static string Of(int number) => $"{Prefix}{number}";

    /// <summary>The number in a name that was made from an entry's number.</summary>
    internal static bool TryParse(string record, out int number)
    {
        number = 0;
        return record.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(record.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
