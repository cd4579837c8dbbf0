using Npgsql;

namespace CommissioningCases.Application.Reading;

/// <summary>Reads a contract in the person's scope with its history, and the cases about it. That somebody outside its Primary Care Trust did is kept.</summary>
internal sealed class ContractReader(CasesDbContext db, HistoryStore histories, Bodies bodies, CurrentPerson current, TimeProvider clock)
{
    /// <exception cref="NotFoundException">There is no such contract, or it is out of sight.</exception>
    public async Task<ContractView> ReadAsync(string reference, CancellationToken cancellationToken) =>
        await FindAsync(reference, cancellationToken) ?? throw new NotFoundException($"There is no contract {reference}.");

    /// <returns>Null where there is none in sight.</returns>
    public async Task<ContractView?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        if (reference.Contains('\0', StringComparison.Ordinal))
        {
            return null; // no text of the database can hold it, not even one that is looked for
        }

        await using var open = await db.OpenAsync(cancellationToken);
        var key = HistoryKey.OfContract(reference, Scope.Of(current.Person));
        IReadOnlyList<CaseOfContract> cases = [];
        OwnerAccount? lead = null;
        var isWatched = false;
        var person = current.Person!;
        var loaded = await histories.LoadAsync(
            key,
            [
                new(CasesOf(key), async reader => cases = await reader.ReadAllAsync(CaseOfContract.Shape, cancellationToken)),
                new(LeadOf(key), async reader => lead = (await reader.ReadAllAsync(OwnerAccount.Shape, cancellationToken)).SingleOrDefault()),
                new(WatchOf(key, person), async reader => isWatched = (await reader.ReadValuesAsync<bool>(cancellationToken)).Single()),
                new(bodies.ReferenceCommand(), reader => bodies.ReadReferenceAsync(reader, cancellationToken)),
            ],
            cancellationToken);
        if (loaded is not { State: { File: ContractFile file, History: var history }, Entries: { } entries })
        {
            return null;
        }

        if (CaseReadLog.Watches(person))
        {
            // Whoever looked must be on record before anything is shown.
            await CaseReadLog.KeepAsync(db.NpgsqlConnection(), history.Id, person, clock.GetUtcNow(), cancellationToken);
        }

        // Only a contract that was handed over takes a further round trip.
        string[] earlier = [.. file.LeadAssignments.Select(assignment => assignment.Details.Lead).Append(file.Recorded.Lead).OfType<string>().Where(one => one != file.Lead)];
        var view = new ContractView(history.Id, history.Name, file, bodies.Latest.Bodies, clock.Today(), EntryView.Of(entries), cases)
        {
            Lead = lead,
            EarlierLeads = await db.NamesOfAsync(earlier, cancellationToken),
            IsWatched = isWatched,
        };
        return person.Role == Role.UnionRepresentative ? view.AsUnionsSeeIt() : view;
    }

    /// <summary>Those in the scope in which the contract is looked for: of its own trust, and of one that it was merged into.</summary>
    private static NpgsqlBatchCommand CasesOf(HistoryKey key) => key.Command(
        $"""
        select {CaseOfContract.Shape.Select} from case_summaries s join contracts c on c.name = s.contract
        where c.case_id = {key.Id} and ($2 or s.pct = any ($3) or s.sha = any ($4))
        order by s.began desc, s.case_id
        """);

    private static NpgsqlBatchCommand WatchOf(HistoryKey key, Person person) => key.Command(
        $"select exists (select from watches w where w.case_id = {key.Id} and w.person = {key.Own})", new NpgsqlParameter<Guid> { TypedValue = person.Id });

    private static NpgsqlBatchCommand LeadOf(HistoryKey key) => key.Command(
        $"select {OwnerAccount.Shape.Select} from contracts c join account_holders u on u.normalized_user_name = upper(c.lead) where c.case_id = {key.Id}");
}
