using CommissioningCases.Application.Projections;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Work;

/// <summary>
/// How much waits for the holder of an account, so that an administrator knows what is left behind when it is disabled. Numbers alone: administrators see no case, and hand none over.
/// </summary>
[Allow(Role.Administrator, Sees = RowVisibility.Everything)]
public sealed record CountOpenWork(Guid Account) : IRequest<OpenWork>;

/// <param name="Cases">Open cases of which they are named as the owner.</param>
/// <param name="Applications">Applications of choice programmes that wait for their assessment.</param>
/// <param name="Colleagues">Commissioners of the same trust, or of one that it was merged into, whose accounts are in use, who can take this on.</param>
public sealed record OpenWork(int Cases, int Applications, int Colleagues);

internal sealed class CountOpenWorkHandler(CasesDbContext db, HistoryStore histories, Bodies bodies, TimeProvider clock) : IRequestHandler<CountOpenWork, OpenWork>
{
    public async Task<OpenWork> Handle(CountOpenWork request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var today = clock.Today();
        var holder = await db.AccountHolders.FirstOrDefaultAsync(one => one.Id == request.Account, cancellationToken) ?? throw new NotFoundException($"There is no account {request.Account}.");
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        string[] own = [holder.Organisation ?? "", .. holder.Further];
        var clusters = known.Clusters.Where(cluster => own.Any(cluster.Members.Contains));
        var pcts = known.WorkedBy(own, today);
        var applications = 0;
        foreach (var cluster in clusters)
        {
            applications += await WaitingAsync(cluster.Code, holder.UserName, cancellationToken);
        }

        return new OpenWork(
            await db.CaseSummaries.CountAsync(summary => summary.Owner == holder.UserName && summary.ClosedOn == null, cancellationToken),
            applications,
            await db.AccountHolders.CommissionersOf(pcts, today).CountAsync(other => other.Id != holder.Id, cancellationToken));
    }

    private async Task<int> WaitingAsync(string cluster, string userName, CancellationToken cancellationToken) =>
        (await histories.LoadAsync(HistoryKey.OfCluster(cluster), [], cancellationToken))?.State.File is ProgrammeFile file
            ? file.Applications.Values.Count(application => application.WaitsFor(userName))
            : 0;
}
