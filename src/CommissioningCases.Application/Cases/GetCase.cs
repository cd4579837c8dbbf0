using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>Reads a case with its whole history. That somebody outside its Primary Care Trust did is kept.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor)]
public sealed record GetCase(string Reference) : IRequest<CaseView>;

internal sealed class GetCaseHandler(CasesDbContext db, CaseCache cache, Bodies bodies, RuleSets rules, ProgrammeReader programmes, CurrentPerson current, TimeProvider clock)
    : IRequestHandler<GetCase, CaseView>
{
    private const string InScope = $"""
        select {EntryRows.Columns}, o."Name", h.edition
        from case_histories h
        join case_summaries s on s.case_id = h.id
        join entries e on e.case_id = h.id
        left join "AspNetUsers" o on o."NormalizedUserName" = upper(s.owner)
        where h.name = $1 and ($2 or s.pct = $3 or s.sha = $4)
        order by e.number
        """;

    public async Task<CaseView> Handle(GetCase request, CancellationToken cancellationToken)
    {
        var person = current.Person!;
        if (request.Reference.Contains('\0', StringComparison.Ordinal))
        {
            // No text of the database can hold it, not even one that is looked for.
            throw new NotFoundException("There is no case of such a name.");
        }

        var (history, entries, owner, known) = await ReadAsync(request.Reference, person, cancellationToken);
        if (history is null || await ShareAsync(Fold(history, entries), cancellationToken) is not CaseFile file)
        {
            throw new NotFoundException($"There is no case {request.Reference}.");
        }

        var view = new CaseView(history.Id, history.Name, file, known, clock.Today(), [.. entries.Select(EntryView.Of)])
        {
            OwnerName = owner ?? file.Owner,
        };
        return person.Role == Role.UnionRepresentative ? view.AsUnionsSeeIt() : view;
    }

    /// <summary>Only a case that shares a programme's applications takes a further round trip.</summary>
    private async Task<HistoryFile?> ShareAsync(HistoryFile? file, CancellationToken cancellationToken)
    {
        if (file is not CaseFile { SharesApplications: true })
        {
            return file;
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await programmes.ShareAsync(file, cancellationToken) ?? file;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<(CaseHistory? History, IReadOnlyList<Entry> Entries, string? Owner, KnownBodies Bodies)> ReadAsync(string name, Person person, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = Batch(name, Scope.Of(person));
            if (CaseReadLog.Watches(person))
            {
                batch.BatchCommands.Add(CaseReadLog.Command(name, Scope.Of(person), person, clock.GetUtcNow()));
            }

            await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            var entries = new List<Entry>();
            CaseHistory? history = null;
            string? owner = null;
            while (await reader.ReadAsync(cancellationToken))
            {
                var entry = EntryRows.Read(reader);
                history ??= new CaseHistory { Id = entry.CaseId, Name = name, Edition = reader.GetString(reader.FieldCount - 1) };
                owner = reader.IsDBNull(reader.FieldCount - 2) ? null : reader.GetString(reader.FieldCount - 2);
                entries.Add(entry);
            }

            await reader.NextResultAsync(cancellationToken);
            var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;

            // Whoever looked must be on record before anything is shown.
            await reader.NextResultAsync(cancellationToken);
            return (history, entries, owner, known);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private NpgsqlBatch Batch(string name, Scope scope) => new(db.NpgsqlConnection())
    {
        BatchCommands =
        {
            new NpgsqlBatchCommand(InScope)
            {
                Parameters =
                {
                    new NpgsqlParameter<string> { TypedValue = name },
                    new NpgsqlParameter<bool> { TypedValue = scope.IsEverything },
                    new NpgsqlParameter<string?> { TypedValue = scope.Pct },
                    new NpgsqlParameter<string?> { TypedValue = scope.Sha },
                },
            },
            bodies.ReferenceCommand(),
        },
    };

    /// <summary>Folds only what is newer than the last time, where what is older is the same still.</summary>
    private HistoryFile? Fold(CaseHistory history, IReadOnlyList<Entry> entries)
    {
        var known = cache.Find(history.Name);
        var isOf = known is { LastNumber: > 0 } && known.LastNumber <= entries.Count && entries[known.LastNumber - 1].Hash.AsSpan().SequenceEqual(known.LastHash);
        var before = isOf ? known! : CaseState.Begin(history, rules);
        var state = before.After(entries.Skip(before.LastNumber));
        cache.Keep(state);
        return state.File;
    }
}
