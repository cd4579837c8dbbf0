using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommissioningCases.Web.Components;

/// <summary>The title of a browser's tab: what the page is, after "Error:" where a form came back with messages.</summary>
public static class PageTitle
{
    public const string Service = "Commissioning Cases";

    /// <summary>Made from <c>ViewData["Title"]</c>, which every page sets.</summary>
    public static string Of(ViewDataDictionary view)
    {
        var title = view["Title"] as string ?? throw new InvalidOperationException("A page has no title.");
        return (view.ModelState.ErrorCount > 0 ? "Error: " : "") + (title == Service ? Service : $"{title} - {Service}");
    }
}
