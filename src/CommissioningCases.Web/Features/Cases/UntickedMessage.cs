using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Has the list say that no case was ticked, to whoever asked for something to be done with the ticked ones.</summary>
internal static class UntickedMessage
{
    public const string Text = "Tick the cases first, in front of their names.";

    private const string Key = "unticked";

    public static void Leave(ITempDataDictionary data) => data[Key] = true;

    public static bool IsLeft(ITempDataDictionary data) => data[Key] is true;
}
