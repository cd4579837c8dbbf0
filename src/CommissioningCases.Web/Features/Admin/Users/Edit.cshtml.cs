using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Users;

/// <summary>One account: who it is for, and whether it can be used.</summary>
public sealed class EditModel(ISender sender, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public string? Further { get; set; }

    [BindProperty]
    public string? Union { get; set; }

    public UserView Account { get; private set; } = null!;

    public UserForm Form { get; private set; } = new([]);

    /// <summary>What waits for them, and for somebody else once they have left; null for those for whom nothing does by name.</summary>
    public OpenWork? Work { get; private set; }

    public IReadOnlyList<UserState> States => Account.StatesAt(clock.GetUtcNow());

    /// <summary>Once it has been reset, where the link was not mailed.</summary>
    public OneTimeLink? Link { get; private set; }

    /// <summary>Whether it has been reset and the link mailed.</summary>
    public bool IsMailed { get; private set; }

    /// <summary>Whether the page asks if the account is really to be disabled.</summary>
    public bool AsksToDisable { get; private set; }

    public async Task OnGetAsync() => await LoadAsync();

    public Task<IActionResult> OnPostAsync() => SendAsync(
        new EditUser(Id, Name, UserForm.RoleOf(Role), Organisation)
        {
            Further = UserForm.FurtherOf(Further),
            Union = UserForm.UnionOf(Role, Union),
            From = UserForm.DayOf(Request.Form, UserForm.From),
            Until = UserForm.DayOf(Request.Form, UserForm.Until),
        },
        "The user is changed.");

    /// <summary>Asks first, and shows what would be left behind.</summary>
    public async Task<IActionResult> OnPostDisableAsync(bool isMeant)
    {
        if (isMeant)
        {
            return await SendAsync(new SetUserDisabled(Id, IsDisabled: true), "The account is disabled. What is left behind stands below.");
        }

        AsksToDisable = true;
        await LoadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostEnableAsync() => SendAsync(new SetUserDisabled(Id, IsDisabled: false), "The account can be used again.");

    public Task<IActionResult> OnPostUnlockAsync() => SendAsync(new UnlockUser(Id), "The account is unlocked.");

    public Task<IActionResult> OnPostEndAsync() => SendAsync(new EndUserSessions(Id), "They are signed out everywhere.");

    public Task<IActionResult> OnPostFactorAsync() => SendAsync(new ResetSecondFactor(Id), "Their passkeys and codes are taken away.");

    public Task<IActionResult> OnPostUnbindAsync() => SendAsync(new UnbindUser(Id), "They can no longer sign in with the provider.");

    public async Task<IActionResult> OnPostResetAsync()
    {
        Link = await sender.Send(new ResetPassword(Id), HttpContext.RequestAborted);
        IsMailed = Link is null;
        await LoadAsync();
        return Page();
    }

    private async Task<IActionResult> SendAsync(ICommand<Unit> command, string done)
    {
        var (isValid, _) = await sender.TrySendAsync(command, ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            this.SayDone(done);
            return LocalRedirect(Links.User.To(Id));
        }

        ModelState.Keep(Request.Form);
        await LoadAsync();
        return this.Invalid();
    }

    private async Task LoadAsync()
    {
        Account = await sender.Send(new GetUser(Id), HttpContext.RequestAborted);
        Work = await sender.Send(new CountOpenWork(Id), HttpContext.RequestAborted) is { } work && (work.Cases > 0 || work.Applications > 0 || Account.Role == Domain.Kernel.Role.Commissioner) ? work : null;
        Form = new UserForm(await sender.Send(new ListOrganisations(), HttpContext.RequestAborted))
        {
            Name = Account.Name,
            Role = ExchangeNames.Of(Account.Role),
            Organisation = Account.Organisation,
            Further = string.Join(", ", Account.Further),
            Union = Account.Union,
            ActiveFrom = Account.ActiveFrom,
            ActiveUntil = Account.ActiveUntil,
        };
    }
}
