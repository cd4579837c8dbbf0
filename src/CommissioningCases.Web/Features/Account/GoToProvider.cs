using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommissioningCases.Web.Features.Account;

/// <summary>The page by which a browser goes to the sign-in provider.</summary>
/// <param name="Address">What the provider is asked, all of it.</param>
public sealed record GoToProvider(string Name, string Address);

internal static class GoToProviderResults
{
    public static ViewResult GoToProvider(this PageModel page, SignInProvider provider, string address) => new()
    {
        ViewName = "/Features/Account/_GoToProvider.cshtml",
        ViewData = new ViewDataDictionary<GoToProvider>(page.MetadataProvider, page.ModelState) { Model = new GoToProvider(provider.Name, address) },
    };
}
