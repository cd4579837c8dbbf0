using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>The entry that a form has just recorded, said once by the page of its case.</summary>
public static class RecordedEntry
{
    private const string Key = "Recorded";

    public static void Leave(ITempDataDictionary data, string reference, int number) => data[Key] = string.Create(CultureInfo.InvariantCulture, $"{number} {reference}");

    /// <summary>Its number; null where nothing was just recorded on that case. What was left for another case stays for that one's page.</summary>
    public static int? Of(ITempDataDictionary data, string reference)
    {
        if (data.Peek(Key) is not string left || left.Split(' ', 2) is not [var number, var of] || of != reference)
        {
            return null;
        }

        data.Remove(Key);
        return int.Parse(number, CultureInfo.InvariantCulture);
    }
}
