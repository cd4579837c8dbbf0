using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>The entries that a form has just recorded, said once by the page of its case.</summary>
public static class RecordedEntry
{
    private const string Key = "Recorded";

    /// <param name="last">Number of the last of them.</param>
    public static void Leave(ITempDataDictionary data, string reference, int last, int count) =>
        data[Key] = string.Create(CultureInfo.InvariantCulture, $"{last} {count} {reference}");

    /// <summary>Their numbers; none where nothing was just recorded on that case. What was left for another case stays for that one's page.</summary>
    public static IReadOnlyList<int> Of(ITempDataDictionary data, string reference)
    {
        if (data.Peek(Key) is not string left || left.Split(' ', 3) is not [var last, var count, var of] || of != reference)
        {
            return [];
        }

        data.Remove(Key);
        var made = int.Parse(count, CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(int.Parse(last, CultureInfo.InvariantCulture) - made + 1, made)];
    }
}
