using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Oversight;

/// <summary>The reports that were kept, the latest first.</summary>
/// <param name="Before">Only those before this number; null for the latest.</param>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ListQuarterReports(int? Before) : IRequest<QuarterReportPage>;

/// <summary>A report in the list.</summary>
public sealed record ListedQuarterReport(int Number, string Sha, DateOnly QuarterFrom, DateTimeOffset KeptAt, string KeptByName)
{
    public Quarter Quarter => new(QuarterFrom);
}

/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record QuarterReportPage(IReadOnlyList<ListedQuarterReport> Reports, int? Next);

internal sealed class ListQuarterReportsHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<ListQuarterReports, QuarterReportPage>
{
    private const int PageSize = 25;

    public async Task<QuarterReportPage> Handle(ListQuarterReports request, CancellationToken cancellationToken)
    {
        var reports = await db.QuarterReports.AsNoTracking().InSightOf(current.Person)
            .Where(report => request.Before == null || report.Number < request.Before)
            .OrderByDescending(report => report.Number)
            .Take(PageSize + 1)
            .Select(report => new ListedQuarterReport(report.Number, report.Sha, report.QuarterFrom, report.KeptAt, report.KeptByName))
            .ToListAsync(cancellationToken);
        return new QuarterReportPage([.. reports.Take(PageSize)], reports.Count > PageSize ? reports[PageSize - 1].Number : null);
    }
}
