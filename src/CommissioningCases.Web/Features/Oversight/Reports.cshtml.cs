using CommissioningCases.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>The reports of quarters to the SHA's board that were kept.</summary>
public sealed class ReportsModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public QuarterReportPage Found { get; private set; } = new([], null);

    public bool MayWrite => PagePolicies.Of(Links.WriteReport.Page).Allows(current.Person!.Role);

    public KeysetLinks Paging => new(Before is null ? null : (string)Links.Reports, Found.Next is { } next ? Url.Page(Links.Reports.Page, new { Before = next }) : null) { PreviousText = "Latest", NextText = "Earlier" };

    public async Task OnGetAsync(CancellationToken cancellationToken) => Found = await sender.Send(new ListQuarterReports(Before), cancellationToken);

    public string PlaceOf(string sha) => bodies.Latest.Shas.FirstOrDefault(one => one.Code == sha)?.Name ?? sha;
}
