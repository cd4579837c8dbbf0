using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Histories;

/// <summary>
/// Throws imports and checks away that ended long ago, with their reports and what is left of their files. Several servers may do so at once: each removes what
/// the others have not.
/// </summary>
[Allow(Role.Administrator)]
public sealed record SweepImports : ICommand<Unit>;

internal sealed class SweepImportsHandler(CasesDbContext db, TimeProvider clock) : IRequestHandler<SweepImports, Unit>
{
    /// <summary>A job that somebody has run again is waiting, and stays. One whose server gave no sign of life for so long is not running any more.</summary>
    public async Task<Unit> Handle(SweepImports request, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-ImportJob.DaysKept);
        await db.Database.ExecuteSqlAsync(
            $"""
            with ended as (delete from import_jobs where state <> 'waiting' and alive_at < {before} returning id),
            reports as (delete from import_report_rows where job_id in (select id from ended))
            delete from import_file_parts where job_id in (select id from ended)
            """,
            cancellationToken);
        return Unit.Value;
    }
}
