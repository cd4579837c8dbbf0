using CommissioningCases.Web.Calendars;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What is due on a case, as a file for a calendar.</summary>
public sealed class DeadlinesModel(ISender sender, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        var view = await sender.Send(new GetCase(CaseLinks.ReferenceOf(reference)), cancellation);
        var text = CalendarFile.Write($"Deadlines of {view.Reference}", CalendarDay.Of(view), clock.GetUtcNow(), CalendarFile.AddressesAt(Request));
        Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment") { FileNameStar = $"{view.Reference}.ics" }.ToString();
        return Content(text, CalendarFile.MediaType);
    }
}
