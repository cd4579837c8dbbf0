using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Engagements;

/// <summary>A partnership forum's pack as a table for a spreadsheet.</summary>
public sealed class ForumCsvModel(ISender sender, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? quarter, string? sha, CancellationToken cancellationToken)
    {
        var chosen = ForumModel.QuarterOf(quarter, clock);
        Response.IsSpreadsheet($"partnership-forum-{chosen}.csv");
        await sender.Send(new ExportForumPack(chosen, QueryText.Of(sha), Response.Body), cancellationToken);
        return new EmptyResult();
    }
}
