using CommissioningCases.Application.Reference;
using CommissioningCases.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Pages.Admin.Providers;

/// <summary>The providers that cases can name.</summary>
public sealed class IndexModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public ProviderPage Found { get; private set; } = new([], null, 0);

    public KeysetLinks Links => new(
        After is null ? null : Url.Page("/Admin/Providers/Index", new { Search, After = (string?)null }),
        Found.Next is null ? null : Url.Page("/Admin/Providers/Index", new { Search, After = Found.Next }))
    {
        PreviousText = "First page",
    };

    public async Task OnGetAsync() => Found = await sender.Send(new SearchProviders(Search, After), HttpContext.RequestAborted);
}
