using CommissioningCases.Web.Calendars;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Account;

/// <summary>The private address at which one's own calendar fetches what is due.</summary>
public sealed class CalendarModel(ISender sender, CurrentPerson current) : PageModel
{
    /// <summary>Null while there is none.</summary>
    public CalendarAddressView? Found { get; private set; }

    /// <summary>The addresses, once they have been made; nobody can tell them later.</summary>
    public IReadOnlyList<(string Label, string Address)> Made { get; private set; } = [];

    private bool HasOwnCases => current.Person!.Role == Role.Commissioner;

    public async Task OnGetAsync() => Found = await sender.Send(new GetCalendarAddress(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        var code = await sender.Send(new MakeCalendarAddress(), HttpContext.RequestAborted);
        Made = HasOwnCases
            ? [("Deadlines of my cases", CalendarEndpoint.AddressOf(Request, code, isOfTeam: false)), ("Deadlines of the whole team", CalendarEndpoint.AddressOf(Request, code, isOfTeam: true))]
            : [("Deadlines of every case that I see", CalendarEndpoint.AddressOf(Request, code, isOfTeam: false))];
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        this.SayDone(await sender.Send(new EndCalendarAddress(), HttpContext.RequestAborted) ? "The address is ended." : "There was no address any more.");
        return LocalRedirect(Links.Calendar);
    }
}
