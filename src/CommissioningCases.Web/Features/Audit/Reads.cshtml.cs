using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Audit;

/// <summary>Who looked at which case from outside its Primary Care Trust, or at which choice programme from outside the trusts of its cluster.</summary>
public sealed class ReadsModel(ISender sender, Bodies bodies) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Case { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public CaseReadPage Found { get; private set; } = new([], null);

    public KeysetLinks Paging => new(
        Before is null ? null : Url.Page(Links.Reads.Page, new { Case, Search, Before = (long?)null }),
        Found.Next is null ? null : Url.Page(Links.Reads.Page, new { Case, Search, Before = Found.Next }))
    {
        PreviousText = "Latest",
        NextText = "Earlier",
    };

    public string NameOf(string cluster) => bodies.Latest.Bodies.FindCluster(cluster)?.Name ?? cluster;

    public async Task OnGetAsync() => Found = await sender.Send(new ListCaseReads(Case, Search, Before), HttpContext.RequestAborted);
}
