using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommissioningCases.Web.Components;

/// <summary>The style sheets of a page. The layout alone links them, so that each link has the fingerprint of what it leads to.</summary>
public static class StyleSheets
{
    /// <summary>The key under which a page's view data names the sheets of <c>wwwroot/css</c> that it needs beside those of every page.</summary>
    public const string OfPage = "StyleSheets";

    /// <summary>Their paths below <c>wwwroot</c>, in the order in which a later one wins.</summary>
    public static IEnumerable<string> PathsOf(ViewDataDictionary view) =>
        ["lib/nhsuk/nhsuk-frontend.min.css", "css/tokens.css", "css/site.css", .. (view[OfPage] as string[] ?? []).SelectMany(PathsOf)];

    /// <summary>What restyles the lists to type in comes after the sheet of their library.</summary>
    private static string[] PathsOf(string name) =>
        name == "typing" ? ["lib/accessible-autocomplete/accessible-autocomplete.min.css", "css/typing.css"] : [$"css/{name}.css"];
}
