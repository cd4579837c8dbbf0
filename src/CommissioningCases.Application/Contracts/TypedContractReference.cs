using System.Globalization;
using System.Text.RegularExpressions;

namespace CommissioningCases.Application.Contracts;

/// <summary>The reference of a contract, however somebody types it: <c>CT-2010-00012</c>, <c>ct 2010/12</c>.</summary>
public static partial class TypedContractReference
{
    private const int Digits = 5;

    /// <returns>The reference as the register has it; null where what was typed looks like none.</returns>
    public static string? Of(string? typed) => Reference().Match(ExchangeText.Normalize(typed ?? "")) is { Success: true } match
        ? string.Create(CultureInfo.InvariantCulture, $"CT-{match.Groups["year"].Value}-{match.Groups["number"].Value.TrimStart('0').PadLeft(Digits, '0')}")
        : null;

    [GeneratedRegex(@"^CT[\s/-]*(?<year>[0-9]{4})[\s/-]+(?<number>[0-9]{1,9})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
