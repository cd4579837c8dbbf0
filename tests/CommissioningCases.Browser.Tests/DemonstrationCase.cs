namespace CommissioningCases.Browser.Tests;

/// <summary>Finds cases in the list as a person would.</summary>
internal static class DemonstrationCase
{
    /// <summary>The page of the first case in the list.</summary>
    /// <param name="filters">The list's filters, as in its address.</param>
    public static async Task<string> FindAsync(Visitor visitor, string filters = "")
    {
        await visitor.GoAsync($"/cases?{filters}");
        return await visitor.Page.Locator("main tbody a[href^='/cases/']").First.GetAttributeAsync("href") ?? throw new InvalidOperationException("A link without address.");
    }
}
