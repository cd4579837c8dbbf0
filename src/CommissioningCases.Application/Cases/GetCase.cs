using CommissioningCases.Application.Reading;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>Reads a case with its whole history. That somebody outside its Primary Care Trust did is kept.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor)]
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

        await using var open = await db.OpenAsync(cancellationToken);
        var key = HistoryKey.InScope(request.Reference, Scope.Of(person));
        var (loaded, owner) = histories.Find(key) is { } known
            ? (known, await OwnerAsync(known, cancellationToken))
            : await LoadAsync(key, request.Reference, person, cancellationToken);
        if (loaded is not { State: { File: CaseFile bare, History: var history }, Entries: { } entries })
        {
            throw new NotFoundException($"There is no case {request.Reference}.");
        }

        // Only a case that shares a programme's applications takes a further round trip.
        var file = await programmes.ShareAsync(bare, cancellationToken) ?? bare;
        var view = new CaseView(history.Id, history.Name, file.AsOf(clock.Today()), bodies.Latest.Bodies, clock.Today(), EntryView.Of(entries))
        {
            OwnerName = owner ?? file.Owner,
        };
        return person.Role == Role.UnionRepresentative ? view.AsUnionsSeeIt() : view;
    }

    private async Task<(LoadedHistory? Loaded, string? Owner)> LoadAsync(HistoryKey key, string name, Person person, CancellationToken cancellationToken)
    {
        string? owner = null;
        List<BesideHistory> beside =
        [
            new(OwnerOf(key), async reader => owner = (await reader.ReadValuesAsync<string>(cancellationToken)).SingleOrDefault()),
            new(bodies.ReferenceCommand(), reader => bodies.ReadReferenceAsync(reader, cancellationToken)),
        ];
        if (CaseReadLog.Watches(person))
        {
            // Whoever looked must be on record before anything is shown.
            beside.Add(new(CaseReadLog.Command(name, Scope.Of(person), person, clock.GetUtcNow())));
        }

        return (await histories.LoadAsync(key, beside, cancellationToken), owner);
    }

    /// <summary>The owner of a case that this request has loaded before, and may have given to somebody since.</summary>
    private async Task<string?> OwnerAsync(LoadedHistory loaded, CancellationToken cancellationToken)
    {
        if (loaded.State.File is not CaseFile { Owner: not null })
        {
            return null;
        }

        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { OwnerOf(HistoryKey.Of(loaded.State.History.Id)) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return (await reader.ReadValuesAsync<string>(cancellationToken)).SingleOrDefault();
    }

    private static NpgsqlBatchCommand OwnerOf(HistoryKey key) => key.Command(
        $"""select o."Name" from case_summaries s join "AspNetUsers" o on o."NormalizedUserName" = upper(s.owner) where s.case_id = {key.Id}""");
}
