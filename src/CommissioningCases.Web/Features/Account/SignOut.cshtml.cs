using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Account;

/// <summary>
/// Ends the sign-in. It asks for no token, so that it works when the sign-in has expired too. Another site's form brings no cookie, and is answered
/// without ending anything: the answer alone would take the cookie away.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class SignOutModel(SignInManager<AppUser> signIn, ISender sender, CurrentPerson current, Settings settings) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Links.Start);

    public async Task<IActionResult> OnPostAsync()
    {
        if (current.Person is null)
        {
            return LocalRedirect(Links.SignIn);
        }

        var provider = settings.Provider is { } known && await sender.Send(new GetBoundSubject()) is not null ? known.Name : null;
        await sender.Send(new LeaveSession());
        await signIn.SignOutAsync();

        // What was shown is not to be had again by the back button.
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        this.SayDone(provider is not null
            ? $"You have signed out here. If you signed in with {provider}, sign out there too: else whoever uses this browser next can come in with it."
            : "You have signed out.");
        return LocalRedirect(Links.SignIn);
    }
}
