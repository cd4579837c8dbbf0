using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.Users;

/// <summary>Makes an account. Its holder is sent a link by which they choose a password; without mail it is shown, once.</summary>
public sealed class AddModel(ISender sender, MailSettings mail) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

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

    public UserForm Form { get; private set; } = new([]);

    /// <summary>Whether people are sent their links.</summary>
    public bool SendsLinks => mail.IsOn;

    /// <summary>Once it has been added.</summary>
    public AddedUser? Added { get; private set; }

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var user = new AddUser(Email, Name, UserForm.RoleOf(Role), Organisation)
        {
            Further = UserForm.FurtherOf(Further),
            Union = UserForm.UnionOf(Role, Union),
            From = UserForm.DayOf(Request.Form, UserForm.From),
            Until = UserForm.DayOf(Request.Form, UserForm.Until),
        };
        (var isValid, Added) = await sender.TrySendAsync(user, ModelState, HttpContext.RequestAborted);
        ModelState.Keep(Request.Form);
        await LoadAsync();
        return isValid ? Page() : this.Invalid();
    }

    private async Task LoadAsync() => Form = new UserForm(await sender.Send(new ListOrganisations(), HttpContext.RequestAborted));
}
