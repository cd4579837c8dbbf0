using System.Globalization;

namespace CommissioningCases.Domain.Kernel;

/// <summary>The names by which actions call a record: its own id, and the one made from its entry's number.</summary>
public static class RecordName
{
    /// <summary>What a name that is made from a number begins with. No other place spells it.</summary>
    public const string Prefix = "entry-";

    public static string Of(EntryMark mark) => mark.Id ?? Of(mark.Number);

    /// <summary>The name that is made from an entry's number.</summary>
    public static string Of(int number) => $"{Prefix}{number}";

    /// <summary>Whether it has the form of a name that is made from a number, even if no entry can have that number.</summary>
    internal static bool IsOfAnEntry(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.Length > Prefix.Length && name.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The number in a name that was made from an entry's number: from 1, and without leading zeros.</summary>
    internal static bool TryParse(string record, out int number)
    {
        number = 0;
        return IsOfAnEntry(record)
            && record[Prefix.Length] != '0'
            && int.TryParse(record.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
