using CommissioningCases.Web.Drafts;
using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Account;

/// <summary>Sign-in by email address and password, and a code where one is asked for, by a passkey, or by the sign-in provider; also the answer to a form that was sent after the sign-in had expired.</summary>
[EnableRateLimiting(TryLimiting.Policy)]
public sealed class SignInModel(SignInService service, PasskeyService passkeys, ProviderService provider, DraftStore drafts, Settings settings, StartPages start) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What was typed in the form that was sent too late, encrypted.</summary>
    [BindProperty]
    public string? Draft { get; set; }

    /// <summary>That the password was given, encrypted, while a code is asked for.</summary>
    [BindProperty]
    public string? Pending { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>What the browser answered for a passkey.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether this page is the answer to a form.</summary>
    public bool IsFormExpired { get; private set; }

    /// <summary>Whether the password was right and the code is what is missing.</summary>
    public bool AsksForCode => Pending is not null;

    /// <summary>What the page's forms bring back.</summary>
    public SignInCarried Carried => new(ReturnUrl, Draft);

    /// <summary>By whom people can sign in besides; null where there is nobody, or a code is all that is missing.</summary>
    public string? ProviderName => AsksForCode ? null : settings.Provider?.Name;

    /// <summary>Whether those who have forgotten their password can be sent a link.</summary>
    public bool SendsLinks => settings.Mail.IsOn;

    public IReadOnlyList<DemonstrationAccount> Accounts => settings.Mode == Mode.Demonstration ? DemonstrationAccounts.All : [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (ExpiredForms.IsAnswer(HttpContext))
        {
            IsFormExpired = true;
            Draft = drafts.Wrap(ExpiredForms.TypedBefore(HttpContext));
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Page();
        }

        return User.ToPerson() is { } person ? LocalRedirect(ReturnUrlOr(await start.OfAsync(person, HttpContext.RequestAborted))) : Page();
    }

    public async Task<IActionResult> OnPostAsync() => await AnswerAsync(await service.TryEnterAsync(Email, Password, ModelState));

    public async Task<IActionResult> OnPostCodeAsync() => await AnswerAsync(await service.TryCodeAsync(Pending ?? "", Code, ModelState));

    public async Task<IActionResult> OnPostPasskeyAsync() => await AnswerAsync(await service.TryPasskeyAsync(Credential, ModelState));

    /// <summary>What was typed is kept here meanwhile, for whoever typed it.</summary>
    public async Task<IActionResult> OnPostProviderAsync()
    {
        if (settings.Provider is not { } known)
        {
            return NotFound();
        }

        var address = await drafts.KeepForOwnerAsync(Draft, HttpContext.RequestAborted) ?? ReturnUrl;
        if (await provider.PrepareAsync(ProviderPurpose.SignIn, address) is { } there)
        {
            return this.GoToProvider(known, there);
        }

        IsFormExpired = Draft is not null;
        ModelState.AddModelError(nameof(Email), $"{known.Name} does not answer at the moment: sign in with your password, or try again later");
        return this.Invalid();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.AskForOneAsync(), "application/json");

    private async Task<IActionResult> AnswerAsync(Entered entered)
    {
        if (entered.Person is { } person)
        {
            return LocalRedirect(await drafts.KeepAsync(Draft, person, HttpContext.RequestAborted) ?? ReturnUrlOr(await start.OfAsync(person, HttpContext.RequestAborted)));
        }

        Pending = entered.Pending;
        ModelState.Remove(nameof(Pending));
        IsFormExpired = Draft is not null;
        return ModelState.IsValid ? Page() : this.Invalid();
    }

    /// <summary>Only addresses of this site.</summary>
    private string ReturnUrlOr(string landing) => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : landing;
}
