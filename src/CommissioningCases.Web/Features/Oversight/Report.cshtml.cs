using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Oversight;

/// <summary>A report of a quarter to the SHA's board, as it was kept.</summary>
public sealed class ReportModel(ISender sender) : PageModel
{
    public KeptQuarterReport Kept { get; private set; } = null!;

    public QuarterReport Report { get; private set; } = null!;

    public async Task OnGetAsync(int number, CancellationToken cancellationToken)
    {
        Kept = await sender.Send(new GetQuarterReport(number), cancellationToken);
        Report = Kept.Read();
    }
}
