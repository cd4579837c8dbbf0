using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The document at the same address as a table for the Department's collection.</summary>
public sealed class NoticeCsvModel(ISender sender) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string cluster, int entry, CancellationToken cancellation)
    {
        var sent = SentNotice.Of(await sender.Send(new GetProgrammeEntries(cluster, [entry]), cancellation));
        var document = sent.Document ?? throw new NotFoundException("The entry holds no document.");
        Response.IsSpreadsheet($"priorities-{cluster}-{entry}.csv");
        await NoticeTable.WriteAsync(document, sent.Entry.On, Response.Body, cancellation);
        return new EmptyResult();
    }
}
