namespace CommissioningCases.Web.Components;

/// <summary>One page on the way to the present one. The partial <c>_Breadcrumb</c> takes them in order, without the present page.</summary>
public sealed record Crumb(string Text, string Href)
{
    /// <summary>The key under which a page's view data has them for its layout.</summary>
    public const string WayToPage = "WayToPage";
}
