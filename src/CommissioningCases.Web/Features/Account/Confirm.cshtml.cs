using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Account;

/// <summary>Asks somebody who has signed in for their password once more, before something sensitive.</summary>
[EnableRateLimiting(TryLimiting.Policy)]
public sealed class ConfirmModel(ISender sender, ProviderService provider, Settings settings) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>By whom the person can show it instead; null where they have not bound their account.</summary>
    public string? ProviderName { get; private set; }

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var (isValid, _) = await sender.TrySendAsync(new ConfirmPassword(Password), ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Links.Start);
        }

        await LoadAsync();
        return this.Invalid();
    }

    public async Task<IActionResult> OnPostProviderAsync()
    {
        if (settings.Provider is not { } known)
        {
            return LocalRedirect(Links.Confirm); // whose button is no longer there
        }

        if (await provider.PrepareAsync(ProviderPurpose.Confirm, ReturnUrl) is { } there)
        {
            return this.GoToProvider(known, there);
        }

        await LoadAsync();
        ModelState.AddModelError(nameof(Password), $"{known.Name} does not answer at the moment: enter your password");
        return this.Invalid();
    }

    private async Task LoadAsync() =>
        ProviderName = settings.Provider is { } known && await sender.Send(new GetBoundSubject(), HttpContext.RequestAborted) is not null ? known.Name : null;
}
