using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Oversight;

/// <summary>A report that was kept.</summary>
[Allow(Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record GetQuarterReport(int Number) : IRequest<KeptQuarterReport>;

internal sealed class GetQuarterReportHandler(CasesDbContext db, CurrentPerson current) : IRequestHandler<GetQuarterReport, KeptQuarterReport>
{
    public async Task<KeptQuarterReport> Handle(GetQuarterReport request, CancellationToken cancellationToken) =>
        await db.QuarterReports.AsNoTracking().InSightOf(current.Person).FirstOrDefaultAsync(report => report.Number == request.Number, cancellationToken)
        ?? throw new NotFoundException($"There is no report {request.Number}.");
}
