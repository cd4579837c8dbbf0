using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Histories;

/// <summary>Runs imports and checks of histories.</summary>
internal sealed class ImportJobRunner(IServiceScopeFactory scopes, HistoryImport import, RuleSets rules, Bodies bodies, JobAlarm alarm, TimeProvider clock) : QueuedJobs<ImportJob>(scopes, alarm)
{
    protected override ICommand<ImportJob?> Take => new TakeImport();

    protected override ICommand<Unit> Interrupt(ImportJob job) => new EndImport(job.Id, job.Run, IsDone: false);

    protected override async Task<ICommand<Unit>> RunAsync(ImportJob job, CancellationToken cancellationToken)
    {
        await using var file = new StoredFile(Scopes, job.Id);
        var report = new StoredReport(Sender, job, clock);
        if (job.IsCheck)
        {
            await HistoryCheck.RunAsync(file, report, rules, await ReadBodiesAsync(cancellationToken), clock.Today(), cancellationToken);
        }
        else
        {
            var person = await Sender.SendAsync(new GetPerson(job.RunBy), cancellationToken);
            await import.RunAsync(file, report, person, progress: null, cancellationToken);
        }

        return new EndImport(job.Id, job.Run, IsDone: true);
    }

    private async Task<KnownBodies> ReadBodiesAsync(CancellationToken cancellationToken)
    {
        await using var scope = Scopes.CreateAsyncScope();
        return (await bodies.ReadAsync(scope.ServiceProvider.GetRequiredService<CasesDbContext>(), cancellationToken)).Bodies;
    }
}
