using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Histories;

/// <summary>
/// Throws imports and checks away that ended long ago, with their reports and what is left of their files. Several servers may do so at once: each removes what
/// the others have not.
/// </summary>
public sealed class ImportSweeper(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Sweeps when a day has gone since it last did.</summary>
    /// <returns>False: when it is done it is done.</returns>
    public async Task<bool> SweepWhenDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now >= _next)
        {
            _next = now + Interval;
            await SweepAsync(now.AddDays(-ImportJob.DaysKept), cancellationToken);
        }

        return false;
    }

    /// <summary>A job that somebody has run again is waiting, and stays. One whose server gave no sign of life for so long is not running any more.</summary>
    private async Task SweepAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CasesDbContext>().Database.ExecuteSqlAsync(
            $"""
            with ended as (delete from import_jobs where state <> 'waiting' and alive_at < {before} returning id),
            reports as (delete from import_report_rows where job_id in (select id from ended))
            delete from import_file_parts where job_id in (select id from ended)
            """,
            cancellationToken);
    }
}
