using System.Net;
using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CommissioningCases.Web.Features.Account;

/// <summary>What protects one's own account beside the password: an authenticator app, recovery codes and passkeys.</summary>
[EnableRateLimiting(TryLimiting.Policy)]
public sealed class SecondFactorModel(ISender sender, PasskeyService passkeys, CurrentPerson current, Settings settings) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The passkey that is to be taken away.</summary>
    [BindProperty]
    public string? Id { get; set; }

    /// <summary>What the browser answered for a new passkey.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public SecondFactorView Factor { get; private set; } = new(false, null, 0, []);

    /// <summary>Those that were just made, which are shown now alone.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Whether there is no way on without.</summary>
    public bool IsAwaited => SecondFactorRule.IsFor(current.Person!.Role, settings) && !current.HasSecondFactor;

    /// <summary>Whether the browser asked for the service by figures, to which no passkey can belong.</summary>
    public bool IsWithoutName => IPAddress.TryParse(Request.Host.Host.Trim('[', ']'), out _);

    /// <summary>The address by name, where it is this machine's own; null elsewhere.</summary>
    public string? NamedAddress => IPAddress.TryParse(Request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)
        ? $"{Request.Scheme}://localhost{(Request.Host.Port is { } port ? $":{port}" : "")}"
        : null;

    public string Account => current.Person!.UserName;

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostBeginAsync() => await AnswerAsync(await sender.TrySendAsync(new BeginSecondFactor(), ModelState, HttpContext.RequestAborted), null);

    public async Task<IActionResult> OnPostAddAsync() => await TellAsync(await sender.TrySendAsync(new AddSecondFactor(Code), ModelState, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostCodesAsync() => await TellAsync(await sender.TrySendAsync(new MakeRecoveryCodes(), ModelState, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostRemoveAsync() =>
        await AnswerAsync(await sender.TrySendAsync(new RemoveSecondFactor(), ModelState, HttpContext.RequestAborted), "No code of an app is asked for at sign-in.");

    public async Task<IActionResult> OnPostRemovePasskeyAsync() =>
        await AnswerAsync(await sender.TrySendAsync(new RemovePasskey(Id), ModelState, HttpContext.RequestAborted), "The passkey is taken away.");

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        current.IsConfirmed ? Content(await passkeys.AskForNewAsync(current.Person!), "application/json") : LocalRedirect(Links.Confirm);

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        if (!current.IsConfirmed)
        {
            throw new NotConfirmedException("A passkey is added by those alone who showed a moment ago who they are.");
        }

        if (await passkeys.ReadNewAsync(current.Person!, Credential) is not { } passkey)
        {
            ModelState.AddModelError(nameof(Name), "No passkey was made: try again");
            await LoadAsync();
            return this.Invalid();
        }

        passkey.Name = string.IsNullOrWhiteSpace(Name) ? BrowserName.Of(current.Client?.UserAgent) : Name.Trim()[..Math.Min(Name.Trim().Length, 100)];
        return await TellAsync(await sender.TrySendAsync(new AddPasskey(passkey), ModelState, HttpContext.RequestAborted));
    }

    private async Task<IActionResult> AnswerAsync<T>((bool IsValid, T? Response) sent, string? done)
    {
        if (sent.IsValid)
        {
            if (done is not null)
            {
                this.SayDone(done);
            }

            return LocalRedirect(Links.SecondFactor);
        }

        await LoadAsync();
        return this.Invalid();
    }

    private async Task<IActionResult> TellAsync((bool IsValid, IReadOnlyList<string>? Codes) sent)
    {
        await LoadAsync();
        Codes = sent.Codes ?? [];
        return sent.IsValid ? Page() : this.Invalid();
    }

    private async Task LoadAsync() => Factor = await sender.Send(new GetSecondFactor(), HttpContext.RequestAborted);
}
