using Npgsql;

namespace CommissioningCases.Application.Reading;

/// <summary>
/// Reads the programme of a cluster in the person's scope in one round trip, and of its entries only those that are newer than the last time: a programme
/// has tens of thousands. That somebody outside the trusts of its cluster read it is kept.
/// </summary>
internal sealed class ProgrammeReader(CasesDbContext db, CaseCache cache, Bodies bodies, RuleSets rules, CurrentPerson current, TimeProvider clock)
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

    private async Task<CaseState?> FoldedAsync(string cluster, CancellationToken cancellationToken)
    {
        var known = cache.FindProgramme(cluster);
        var state = await ReadAsync(cluster, known, cancellationToken);
        if (state is null && known is not null)
        {
            state = await ReadAsync(cluster, null, cancellationToken);
        }

        if (state is not null)
        {
            cache.KeepProgramme(cluster, state);
        }

        return state;
    }

    /// <returns>Null where there is none in sight, or where what was known is not how it began.</returns>
    private async Task<CaseState?> ReadAsync(string cluster, CaseState? known, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand($"""
                    select {EntryRows.Columns}, h.name, h.edition
                    from choice_programmes p join case_histories h on h.id = p.case_id join entries e on e.case_id = p.case_id
                    where p.cluster = $1 and e.number >= $2
                    order by e.number
                    """)
                {
                    Parameters = { new NpgsqlParameter<string> { TypedValue = cluster }, new NpgsqlParameter<int> { TypedValue = known?.LastNumber ?? 0 } },
                },
                bodies.ReferenceCommand(),
            },
        };
        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var state = await FoldAsync(reader, known, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await bodies.ReadReferenceAsync(reader, cancellationToken);
        return state;
    }

    private async Task<CaseState?> FoldAsync(NpgsqlDataReader reader, CaseState? known, CancellationToken cancellationToken)
    {
        CaseState? state = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            var entry = EntryRows.Read(reader);
            if (state is null && known is not null)
            {
                // The last entry that was known comes first, and shows that what is known is still how it began.
                if (entry.Number != known.LastNumber || !entry.Hash.AsSpan().SequenceEqual(known.LastHash))
                {
                    return null;
                }

                state = known;
                continue;
            }

            state ??= CaseState.Begin(new CaseHistory { Id = entry.CaseId, Name = reader.GetString(reader.FieldCount - 2), Edition = reader.GetString(reader.FieldCount - 1) }, rules);
            state = state.After(entry);
        }

        return state;
    }
}
