using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Regimes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>Reads a case with its whole history. That somebody outside its Primary Care Trust did is kept.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record GetCase(string Reference) : IRequest<CaseView>;

internal sealed class GetCaseHandler(CasesDbContext db, HistoryStore histories, Bodies bodies, ProgrammeReader programmes, CurrentPerson current, TimeProvider clock)
    : IRequestHandler<GetCase, CaseView>
{
    public async Task<CaseView> Handle(GetCase request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        if (request.Reference.Contains('\0', StringComparison.Ordinal))
        {
            // No text of the database can hold it, not even one that is looked for.
            throw new NotFoundException("There is no case of such a name.");
        }

        await using var open = await db.OpenForBatchAsync(cancellationToken);
        var key = HistoryKey.InScope(request.Reference, Scope.Of(person));
        var (loaded, around) = histories.Find(key) is { } known
            ? (known, await AroundAsync(known, person, cancellationToken))
            : await LoadAsync(key, request.Reference, person, cancellationToken);
        if (loaded is not { State: { File: CaseFile bare, History: var history }, Entries: { } entries })
        {
            throw new NotFoundException($"There is no case {request.Reference}.");
        }

        // Only a case that shares a programme's applications takes a further round trip.
        var file = await programmes.ShareAsync(bare, cancellationToken) ?? bare;
        var view = new CaseView(history.Id, history.Name, file.AsOf(clock.Today()), bodies.Latest.Bodies, clock.Today(), await TellApartAsync(EntryView.Of(entries), cancellationToken))
        {
            Owner = around.Owner,
            EarlierOwners = await EarlierOwnersAsync(file, cancellationToken),
            IsWatched = around.IsWatched,
            HasFindings = around.HasFindings,
            Regimes = around.Regimes,
            PasswordLinks = around.Marked.ToDictionary(entry => entry.Number, entry => entry.By),
        };
        return person.Role == Role.UnionRepresentative ? view.AsUnionsSeeIt() : view;
    }

    private async Task<(LoadedHistory? Loaded, AroundCase Around)> LoadAsync(HistoryKey key, string name, Person person, CancellationToken cancellationToken)
    {
        var around = new AroundCase(null, IsWatched: false, HasFindings: false, [], []);
        List<BesideHistory> beside =
        [
            new(OwnerOf(key), async reader => around = around with { Owner = await ReadOwnerAsync(reader, cancellationToken) }),
            new(NotedOf(key, person), async reader => around = await WithNotedAsync(around, reader, cancellationToken)),
            new(bodies.ReferenceCommand(), reader => bodies.ReadReferenceAsync(reader, cancellationToken)),
        ];
        if (SeesMarks(person))
        {
            beside.Add(new(MarkedIn(key), async reader => around = around with { Marked = await reader.ReadAllAsync(MarkedEntry.Shape, cancellationToken) }));
        }

        if (SeesRegimes(person))
        {
            beside.Add(new(RegimesOf(key), async reader => around = around with { Regimes = await reader.ReadAllAsync(ProviderRegime.Shape, cancellationToken) }));
        }

        if (CaseReadLog.Watches(person))
        {
            // Whoever looked must be on record before anything is shown.
            beside.Add(new(CaseReadLog.Command(name, Scope.Of(person), person, clock.GetUtcNow())));
        }

        return (await histories.LoadAsync(key, beside, cancellationToken), around);
    }

    /// <summary>Of a case that this request has loaded before, and may have given to somebody since.</summary>
    private async Task<AroundCase> AroundAsync(LoadedHistory loaded, Person person, CancellationToken cancellationToken)
    {
        var key = HistoryKey.Of(loaded.State.History.Id);
        await using var batch = new NpgsqlBatch { BatchCommands = { OwnerOf(key), NotedOf(key, person) } };
        if (SeesMarks(person))
        {
            batch.BatchCommands.Add(MarkedIn(key));
        }

        if (SeesRegimes(person))
        {
            batch.BatchCommands.Add(RegimesOf(key));
        }

        await using var reader = await db.ReadAsync(batch, cancellationToken);
        var around = new AroundCase(await ReadOwnerAsync(reader, cancellationToken), IsWatched: false, HasFindings: false, [], []);
        await reader.NextResultAsync(cancellationToken);
        around = await WithNotedAsync(around, reader, cancellationToken);
        IReadOnlyList<MarkedEntry> marked = SeesMarks(person) ? await reader.ReadNextAsync(MarkedEntry.Shape, cancellationToken) : [];
        return around with { Marked = marked, Regimes = SeesRegimes(person) ? await reader.ReadNextAsync(ProviderRegime.Shape, cancellationToken) : [] };
    }

    /// <summary>Where two people of one name recorded something, each is called by the beginning of their address too.</summary>
    private async Task<IReadOnlyList<EntryView>> TellApartAsync(IReadOnlyList<EntryView> entries, CancellationToken cancellationToken)
    {
        Guid[] namesakes = [.. entries.Where(entry => entry.Role is not (Role.Administrator or Role.Provider)).DistinctBy(entry => entry.UserId).GroupBy(entry => entry.UserName).Where(name => name.Skip(1).Any()).SelectMany(name => name).Select(entry => entry.UserId)];
        if (namesakes.Length == 0)
        {
            return entries;
        }

        var userNames = await db.AccountHolders.Where(holder => namesakes.Contains(holder.Id)).ToDictionaryAsync(holder => holder.Id, holder => holder.UserName, cancellationToken);
        return [.. entries.Select(entry => userNames.TryGetValue(entry.UserId, out var userName) ? entry with { UserName = $"{entry.UserName} ({userName.Split('@')[0]})" } : entry)];
    }

    /// <summary>Only a case that was handed over takes this further round trip.</summary>
    private async Task<IReadOnlyDictionary<string, string>> EarlierOwnersAsync(CaseFile file, CancellationToken cancellationToken)
    {
        string[] earlier = [.. file.OwnerAssignments.Select(assignment => assignment.Details.Owner).Append(file.Logged.Owner).OfType<string>().Where(owner => owner != file.Owner).Distinct()];
        return await db.NamesOfAsync(earlier, cancellationToken);
    }

    /// <summary>What is between those who answer for the case is not for unions, and what concerns the security of accounts not for the Department either.</summary>
    private static bool SeesMarks(Person person) => person.Role is not (Role.UnionRepresentative or Role.DepartmentReader);

    private static bool SeesRegimes(Person person) => person.Role != Role.UnionRepresentative;

    private static async Task<OwnerAccount?> ReadOwnerAsync(NpgsqlDataReader reader, CancellationToken cancellationToken) =>
        (await reader.ReadAllAsync(OwnerAccount.Shape, cancellationToken)).SingleOrDefault();

    private static async Task<AroundCase> WithNotedAsync(AroundCase around, NpgsqlDataReader reader, CancellationToken cancellationToken) =>
        (await reader.ReadValuesAsync<bool[]>(cancellationToken)).Single() is [var isWatched, var hasFindings] ? around with { IsWatched = isWatched, HasFindings = hasFindings } : around;

    /// <summary>Whether the person watches the case, and whether an auditor has raised a finding at it that they may see.</summary>
    private static NpgsqlBatchCommand NotedOf(HistoryKey key, Person person) => key.Command(
        $"select array[exists (select from watches w where w.case_id = {key.Id} and w.person = {key.Own}), exists (select from findings f where f.case_id = {key.Id})]",
        new NpgsqlParameter<Guid> { TypedValue = person.Id });

    /// <summary>Of the providers of the case those that its authority, or the one that follows it, has under the NHS Performance Regime.</summary>
    private static NpgsqlBatchCommand RegimesOf(HistoryKey key) => key.Command(
        $"select {ProviderRegime.Shape.Select} from {ProviderRegime.OfCases} where s.case_id = {key.Id} and r.level <> 'left'");

    /// <summary>"Offset 0" keeps the planner from asking of each entry twice.</summary>
    private static NpgsqlBatchCommand MarkedIn(HistoryKey key) => key.Command(
        $"""
        select {MarkedEntry.Shape.Select}
        from (select e.number, password_link_before(e.user_id, e.recorded_at) as made_by from entries e where e.case_id = {key.Id} offset 0) marked
        where marked.made_by is not null
        """);

    private static NpgsqlBatchCommand OwnerOf(HistoryKey key) => key.Command(
        $"select {OwnerAccount.Shape.Select} from case_summaries s join account_holders u on u.normalized_user_name = upper(s.owner) where s.case_id = {key.Id}");

    /// <summary>What is read around a case's history.</summary>
    private sealed record AroundCase(OwnerAccount? Owner, bool IsWatched, bool HasFindings, IReadOnlyList<MarkedEntry> Marked, IReadOnlyList<ProviderRegime> Regimes);

    /// <summary>An entry that was recorded within a day of a password link.</summary>
    /// <param name="By">Who had made the link.</param>
    private sealed record MarkedEntry(int Number, string By)
    {
        public static readonly RowShape<MarkedEntry> Shape = new()
        {
            { "marked.number", entry => entry.Number },
            { "marked.made_by", entry => entry.By },
        };
    }
}
