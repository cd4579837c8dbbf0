using System.Globalization;

namespace CommissioningCases.Domain.Cases;

/// <summary>An entry in the history of a contract, as a step of a case names what it wrote there.</summary>
public readonly record struct EntryOfContract(string Contract, int Number)
{
    private const string Separator = ", entry ";

    /// <summary>Reads what <see cref="ToString"/> spelt; null where it is something else.</summary>
    public static EntryOfContract? Find(string text) =>
        text.LastIndexOf(Separator, StringComparison.Ordinal) is > 0 and var at
        && int.TryParse(text.AsSpan(at + Separator.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new EntryOfContract(text[..at], number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Contract}{Separator}{Number}");
}
