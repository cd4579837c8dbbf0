using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.News;

/// <summary>What one was told, with links to what it is of.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    /// <summary>The notification that was read; null for all.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    /// <summary>The notification of which one wants to be reminded later; null for none.</summary>
    [BindProperty]
    public Guid? Again { get; set; }

    public RegisterAddress<NotificationFilter> Address { get; private set; } = null!;

    public RegisterList<NotificationRow> List { get; private set; } = null!;

    public bool HasUnread => current.Unread.Count > 0;

    /// <summary>Whether the person sees cases, and so can watch them.</summary>
    public bool WatchesCases => PagePolicies.Of(Links.Watching.Page).Allows(current.Person!.Role);

    /// <summary>Where the buttons post to, so that they lead back to the same part of the list.</summary>
    public string Here => Links.News + Request.QueryString.ToUriComponent();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.News.Read(Request, current.Person);
        List = await sender.Send(new ListNotifications { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await (Again is { } later ? sender.Send(new RemindAgain(later), HttpContext.RequestAborted) : sender.Send(new MarkNotificationsRead(Id), HttpContext.RequestAborted));
        return LocalRedirect(Here);
    }
}
