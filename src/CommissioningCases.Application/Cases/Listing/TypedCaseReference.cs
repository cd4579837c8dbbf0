using System.Globalization;
using System.Text.RegularExpressions;

namespace CommissioningCases.Application.Cases;

/// <summary>References of cases as people type them from a letter: <c>CC-2026-00023</c>, <c>cc 2026 23</c>, <c>2026-23</c>, <c>00023</c>, or the name of an imported case.</summary>
public static partial class TypedCaseReference
{
    /// <summary>The year of the letter, before which no case was given a reference.</summary>
    private const int FirstYear = 2009;

    private const int Digits = 5;

    /// <returns>The names that may be meant; empty where what was typed looks like none.</returns>
    public static IReadOnlyList<string> Names(string? typed, int thisYear)
    {
        var text = ExchangeText.Normalize(typed ?? "");
        if (WithYear().Match(text) is { Success: true } whole)
        {
            return [Name(int.Parse(whole.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), whole.Groups["number"].Value), text];
        }

        return text.Length == Digits && text.All(char.IsAsciiDigit)
            ? [.. Enumerable.Range(FirstYear, thisYear - FirstYear + 1).Select(year => Name(year, text)), text]
            : text.Any(char.IsDigit) ? [text] : [];
    }

    /// <summary>Whether it may as well be a financial year, such as "2012-13", which stands in the words of cases.</summary>
    public static bool IsFinancialYear(string typed) =>
        WithYear().Match(ExchangeText.Normalize(typed)) is { Success: true } match
        && match.Groups["number"].Length == 2
        && int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) == (int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) + 1) % 100
        && char.IsAsciiDigit(match.Value[0]);

    private static string Name(int year, string number) => string.Create(CultureInfo.InvariantCulture, $"CC-{year}-{number.TrimStart('0').PadLeft(Digits, '0')}");

    /// <summary>A slash alone parts a financial year, and no reference.</summary>
    [GeneratedRegex(@"^(?:(?:CC)[\s/-]*(?<year>[0-9]{4})[\s/-]+(?<number>[0-9]{1,9})|(?<year>[0-9]{4})-(?<number>[0-9]{1,9}))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithYear();
}
