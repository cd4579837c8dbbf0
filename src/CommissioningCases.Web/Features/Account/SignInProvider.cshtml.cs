using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Account;

/// <summary>Whether one's own account opens to oneself at the sign-in provider.</summary>
[EnableRateLimiting(TryLimiting.Policy)]
public sealed class SignInProviderModel(ISender sender, ProviderService provider, CurrentPerson current, Settings settings) : PageModel
{
    /// <summary>Null where the operator names no provider.</summary>
    public string? ProviderName => settings.Provider?.Name;

    /// <summary>Null where the account is not bound.</summary>
    public BoundSubjectView? Bound { get; private set; }

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostBindAsync()
    {
        if (settings.Provider is not { } known)
        {
            return LocalRedirect(Links.SignInProvider); // whose button is no longer there
        }

        if (!current.IsConfirmed)
        {
            throw new NotConfirmedException("An account is bound by those alone who showed a moment ago who they are.");
        }

        if (await provider.PrepareAsync(ProviderPurpose.Bind, null) is { } there)
        {
            return this.GoToProvider(known, there);
        }

        await LoadAsync();
        ModelState.AddModelError("Bind", $"{known.Name} does not answer at the moment: try again later");
        return this.Invalid();
    }

    public async Task<IActionResult> OnPostUnbindAsync()
    {
        await sender.Send(new UnbindSubject(), HttpContext.RequestAborted);
        this.SayDone("Your account opens with your password and your passkeys alone from now on.");
        return LocalRedirect(Links.SignInProvider);
    }

    private async Task LoadAsync() => Bound = await sender.Send(new GetBoundSubject(), HttpContext.RequestAborted);
}
