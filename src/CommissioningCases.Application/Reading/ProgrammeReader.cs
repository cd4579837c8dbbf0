namespace CommissioningCases.Application.Reading;

/// <summary>
/// Reads the programme of a cluster in the person's scope, once in a request, and of its entries only those that are newer than the last time: a programme
/// has tens of thousands. That somebody outside the trusts of its cluster read it is kept.
/// </summary>
internal sealed class ProgrammeReader(CasesDbContext db, HistoryStore histories, Bodies bodies, CurrentPerson current, TimeProvider clock)
{
    /// <summary>The connection must be open.</summary>
    /// <exception cref="NotFoundException">The cluster has no programme, or it is out of sight.</exception>
    public async Task<ProgrammeView> ReadAsync(string cluster, CancellationToken cancellationToken) =>
        (await FindAsync(cluster, cancellationToken)).Programme ?? throw new NotFoundException("There is no such programme.");

    /// <summary>The cluster, and its programme if it has one. The connection must be open.</summary>
    /// <exception cref="NotFoundException">There is no such cluster, or it is out of sight.</exception>
    public async Task<(PctCluster Cluster, ProgrammeView? Programme)> FindAsync(string cluster, CancellationToken cancellationToken)
    {
        var state = await FoldedAsync(cluster, cancellationToken);
        var latest = bodies.Latest.Bodies;
        if (latest.FindCluster(cluster) is not { } found || !found.IsInScopeOf(Scope.Of(current.Person)))
        {
            throw new NotFoundException("There is no such cluster.");
        }

        if (state?.File is not ProgrammeFile file)
        {
            return (found, null);
        }

        if (current.Person is { } person && CaseReadLog.Watches(person))
        {
            // Whoever looked must be on record before anything is shown.
            await CaseReadLog.KeepAsync(db.NpgsqlConnection(), state.History.Id, person, clock.GetUtcNow(), cancellationToken);
        }

        return (found, new ProgrammeView(state.History.Id, state.History.Name, found, file, latest, clock.Today()));
    }

    /// <summary>A case with the applications of the programme that it shares; null where it shares none, or none that is in sight. The connection must be open.</summary>
    public async Task<CaseFile?> ShareAsync(HistoryFile? file, CancellationToken cancellationToken) =>
        file is CaseFile { Logged.Shares: { } shared } caseFile && await FoldedAsync(shared.Cluster, cancellationToken) is { File: ProgrammeFile programme }
            ? caseFile.WithApplicationsOf(programme)
            : null;

    /// <returns>Null where there is none in sight.</returns>
    private async Task<CaseState?> FoldedAsync(string cluster, CancellationToken cancellationToken)
    {
        var key = HistoryKey.OfCluster(cluster);
        var loaded = histories.Find(key)
            ?? await histories.LoadAsync(key, [new(bodies.ReferenceCommand(), reader => bodies.ReadReferenceAsync(reader, cancellationToken))], cancellationToken);
        return loaded?.State;
    }
}
