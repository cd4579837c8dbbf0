using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommissioningCases.Web.Components;

/// <summary>What has just been done, said once by the page that is shown next.</summary>
public static class DoneMessage
{
    private const string Key = "Done";

    public static void Leave(ITempDataDictionary data, string message) => data[Key] = message;

    /// <summary>Null where there is nothing to say.</summary>
    public static string? Of(ITempDataDictionary data) => data[Key] as string;
}
