using CommissioningCases.Application.Events;
using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Histories;

/// <summary>Has an import or check run again that was cut off. What it had recorded already is not recorded twice.</summary>
/// <returns>Whether it was cut off; otherwise nothing has changed.</returns>
[Allow(Role.Administrator)]
public sealed record RunImportAgain(Guid Id) : ICommand<bool>;

internal sealed class RunImportAgainHandler(CasesDbContext db, ServiceLog log, CurrentPerson current, JobAlarm alarm, TimeProvider clock) : IRequestHandler<RunImportAgain, bool>
{
    public async Task<bool> Handle(RunImportAgain request, CancellationToken cancellationToken)
    {
        // Locked, so that of two people who press the button at once one finds it waiting already.
        var job = await db.ImportJobs.FromSql($"select * from import_jobs where id = {request.Id} for update").SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException($"There is no import {request.Id}.");
        if (job.StateAt(clock.GetUtcNow()) != ImportJobState.Interrupted)
        {
            return false;
        }

        (job.State, job.RunBy) = (ImportJobState.Waiting, current.Person!.Id);
        await db.SaveChangesAsync(cancellationToken);
        await log.AppendAsync(LogImport.Event(job.FileName, job.IsCheck), cancellationToken);
        alarm.Ring();
        return true;
    }
}
