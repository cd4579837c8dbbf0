using CommissioningCases.Web.Drafts;
using CommissioningCases.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Account;

/// <summary>Sign-in by email address and password; also the answer to a form that was sent after the sign-in had expired.</summary>
public sealed class SignInModel(SignInService entrance, DraftStore drafts, Settings settings) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What was typed in the form that was sent too late, encrypted.</summary>
    [BindProperty]
    public string? Draft { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether this page is the answer to a form.</summary>
    public bool IsFormExpired { get; private set; }

    public IReadOnlyList<DemonstrationAccount> Accounts => settings.Mode == Mode.Demonstration ? DemonstrationAccounts.All : [];

    public IActionResult OnGet()
    {
        if (ExpiredForms.IsAnswer(HttpContext))
        {
            IsFormExpired = true;
            Draft = drafts.Wrap(ExpiredForms.TypedBefore(HttpContext));
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Page();
        }

        return User.ToPerson() is { } person ? LocalRedirect(ReturnUrlOr(StartPage.For(person.Role))) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await entrance.TryEnterAsync(Email, Password, ModelState) is not { } person)
        {
            IsFormExpired = Draft is not null;
            return this.Invalid();
        }

        return LocalRedirect(await drafts.KeepAsync(Draft, person, HttpContext.RequestAborted) ?? ReturnUrlOr(StartPage.For(person.Role)));
    }

    /// <summary>Only addresses of this site.</summary>
    private string ReturnUrlOr(string landing) => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : landing;
}
