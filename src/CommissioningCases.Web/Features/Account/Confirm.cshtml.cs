using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Account;

/// <summary>Asks somebody who has signed in for their password once more, before something sensitive.</summary>
[EnableRateLimiting(TryLimiting.Policy)]
public sealed class ConfirmModel(ISender sender) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var (isValid, _) = await sender.TrySendAsync(new ConfirmPassword(Password), ModelState, HttpContext.RequestAborted);
        return isValid ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Links.Start) : this.Invalid();
    }
}
