using System.Globalization;

namespace CommissioningCases.Application.Correspondence;

internal static class Ordinal
{
    private static readonly string[] Words = ["first", "second", "third", "fourth", "fifth", "sixth"];

    /// <param name="number">From 1.</param>
    public static string Of(int number) => number <= Words.Length ? Words[number - 1] : number.ToString(CultureInfo.InvariantCulture);
}
