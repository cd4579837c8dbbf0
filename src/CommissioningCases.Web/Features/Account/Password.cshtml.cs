using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Account;

/// <summary>Changes one's own password.</summary>
[EnableRateLimiting(TryLimiting.Policy)]
public sealed class PasswordModel(ISender sender, Settings settings) : PageModel
{
    /// <summary>By whom people can sign in besides; null where there is nobody.</summary>
    public string? ProviderName => settings.Provider?.Name;

    /// <summary>Whether the person is one who looks after cases.</summary>
    public bool HasCases => User.ToPerson() is { } person && PagePolicies.Of(Links.HandOver.Page).Allows(person.Role);

    /// <summary>Whether the person sees cases, and so deadlines.</summary>
    public bool HasDeadlines => User.ToPerson() is { } person && PagePolicies.Of(Links.Calendar.Page).Allows(person.Role);

    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var (isValid, _) = await sender.TrySendAsync(new ChangePassword(CurrentPassword, NewPassword), ModelState, HttpContext.RequestAborted);
        if (!isValid)
        {
            return this.Invalid();
        }

        this.SayDone("Your password is changed.");
        return LocalRedirect(Links.Password);
    }
}
