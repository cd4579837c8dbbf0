using System.Globalization;

namespace CommissioningCases.Domain.Kernel;

/// <summary>How findings put days, counts and outcomes into words.</summary>
internal static class EnglishFormat
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);

    public static string Engagements(int count) => Count(count, "engagement", "engagements");

    public static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    public static string Pounds(decimal amount) => amount.ToString(decimal.Truncate(amount) == amount ? "C0" : "C2", British);

    public static string Number(decimal number) => number.ToString("0.##", British);
}
