using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Account;

/// <summary>The browsers in which one is signed in, and how to end that.</summary>
public sealed class SessionsModel(ISender sender) : PageModel
{
    /// <summary>The session to be ended; null for all others.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    public IReadOnlyList<SessionView> Found { get; private set; } = [];

    public async Task OnGetAsync() => Found = await sender.Send(new ListSessions(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        var ended = await sender.Send(new EndSession(Id), HttpContext.RequestAborted);
        this.SayDone(ended switch
        {
            0 => "It had ended already.",
            1 => "The session is ended.",
            _ => $"{ended} sessions are ended.",
        });
        return LocalRedirect(Links.Sessions);
    }
}
