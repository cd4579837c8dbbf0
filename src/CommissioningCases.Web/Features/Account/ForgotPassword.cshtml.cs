using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Account;

/// <summary>Sends whoever has forgotten their password a link. What it answers tells nobody whether there is an account.</summary>
[EnableRateLimiting(TryLimiting.Policy)]
public sealed class ForgotPasswordModel(ISender sender, AccountLimiter limiter, MailSettings mail) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public bool SendsLinks => mail.IsOn;

    /// <summary>Whether the link has been asked for.</summary>
    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Email is { } typed && !limiter.MayTry(typed.Trim()))
        {
            throw new BadHttpRequestException("The account is tried too often.", StatusCodes.Status429TooManyRequests);
        }

        (IsAsked, _) = await sender.TrySendAsync(new AskForPasswordLink(Email), ModelState, HttpContext.RequestAborted);
        return IsAsked ? Page() : this.Invalid();
    }
}
