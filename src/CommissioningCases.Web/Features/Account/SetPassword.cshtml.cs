using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Account;

/// <summary>Where a one-time link leads: its holder chooses a password.</summary>
[EnableRateLimiting(TryLimiting.Policy)]
public sealed class SetPasswordModel(ISender sender, MailSettings mail) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid For { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    /// <summary>The email address of the account; null when the link is not good, or not any more.</summary>
    public string? Email { get; private set; }

    /// <summary>Whether the code is yet to come: the link's address does not hold it.</summary>
    public bool AsksForCode { get; private set; }

    /// <summary>Whether they can be sent a new link.</summary>
    public bool SendsLinks => mail.IsOn;

    public void OnGet()
    {
        AsksForCode = For != Guid.Empty;
        if (!AsksForCode)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    public async Task<IActionResult> OnPostOpenAsync()
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            AsksForCode = true;
            ModelState.AddModelError(nameof(Code), "Enter the code of your link");
            return this.Invalid();
        }

        await CheckAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (isValid, isUsed) = await sender.TrySendAsync(new UsePasswordLink(For, Code, NewPassword), ModelState, HttpContext.RequestAborted);
        if (isUsed)
        {
            this.SayDone("Your password is set. Sign in with it.");
            return LocalRedirect(Links.SignIn);
        }

        await CheckAsync();
        return isValid || Email is null ? Page() : this.Invalid();
    }

    private async Task CheckAsync()
    {
        Email = await sender.Send(new CheckPasswordLink(For, Code), HttpContext.RequestAborted);
        if (Email is null)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }
    }
}
