using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Account;

/// <summary>What the service's log has of one's own account.</summary>
public sealed class ActivityModel(ISender sender, CurrentPerson current, UserManager<AppUser> users, SessionCookies cookies) : PageModel
{
    public RegisterAddress<OwnActivityFilter> Address { get; private set; } = null!;

    public RegisterList<OwnActivityLine> List { get; private set; } = null!;

    /// <summary>The latest password link of which the person was told.</summary>
    [BindProperty]
    public long Through { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Activity.Read(Request, current.Person);
        List = await sender.Send(new ListOwnActivity { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new AcknowledgePasswordLinks(Through), cancellationToken);

        // The cookie has told of them: this browser gets one that does not.
        using var opened = current.OpenAccounts();
        await cookies.RenewAsync((await users.GetUserAsync(User))!);
        return LocalRedirect(Links.Activity);
    }
}
