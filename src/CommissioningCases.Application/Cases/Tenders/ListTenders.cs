using CommissioningCases.Application.Registers;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Npgsql;

namespace CommissioningCases.Application.Cases;

/// <summary>A page of the tenders of cases in one's scope, in the order in which they were recorded: of each what anybody may know, and no more, whoever asks.</summary>
/// <param name="From">Where the page begins; null for the first page.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.UnionRepresentative, Role.Auditor, Role.DepartmentReader)]
public sealed record ListTenders(RowPosition? From) : IRequest<TenderList>
{
    public const int PageSize = 25;
}

/// <param name="Next">Where the page after it begins; null when this is the last.</param>
public sealed record TenderList(IReadOnlyList<PublicTender> Tenders, RowPosition? Next, KnownBodies Bodies);

/// <summary>What anybody may know of a tender: that it was opened, to whom and until when, and what came of it. No invitation, bid, score or weight, and nothing that was written of it.</summary>
/// <param name="Entry">The entry that opened it.</param>
/// <param name="Pct">Code of the Primary Care Trust.</param>
/// <param name="Award">Null before the award.</param>
/// <param name="Abandoned">Null where it was not.</param>
public sealed record PublicTender(string Reference, int Entry, string Pct, string Service, TenderType Type, DateOnly OpenedOn, DateOnly Closes, TenderAward? Award, TenderEnd? Abandoned);

/// <param name="Entry">The entry by which it was awarded.</param>
/// <param name="Provider">Code of the winner.</param>
public sealed record TenderAward(int Entry, DateOnly On, string Provider);

/// <param name="Entry">The entry by which it was abandoned.</param>
public sealed record TenderEnd(int Entry, DateOnly On);

internal sealed class ListTendersHandler(CasesDbContext db, HistoryStore histories, Bodies bodies, TimeProvider clock) : IRequestHandler<ListTenders, TenderList>
{
    private const string Order = "e.recorded_at, e.case_id, e.number";

    private static readonly Type[] Keys = [typeof(DateTimeOffset), typeof(Guid), typeof(int)];

    public async Task<TenderList> Handle(ListTenders request, CancellationToken cancellationToken)
    {
        await using var open = await db.OpenAsync(cancellationToken);
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var rows = await ReadAsync(PositionOf(request), cancellationToken);
        var isMore = rows.Count > ListTenders.PageSize;
        var tenders = new List<PublicTender>();
        foreach (var row in rows.Take(ListTenders.PageSize))
        {
            if (await FindAsync(row, cancellationToken) is { } tender)
            {
                tenders.Add(tender);
            }
        }

        return new TenderList(tenders, isMore ? rows[ListTenders.PageSize - 1].Position : null, known);
    }

    private static object[]? PositionOf(ListTenders request) => request.From is not { } from ? null
        : from.Values(Keys) ?? throw new ValidationException([new ValidationFailure(nameof(request.From), "No page begins there: take the address next of the page before it, as it is.")]);

    private async Task<List<OpenedTender>> ReadAsync(object[]? position, CancellationToken cancellationToken)
    {
        var statement = new SqlStatement();
        var beyond = position is null ? "" : $" and ({Order}) > ({string.Join(", ", position.Select(statement.Add))})";
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands =
            {
                statement.Command($"select {OpenedTender.Shape.Select} from entries e where e.\"do\" = 'open-tender' and e.outcome = 'accepted'{beyond} order by {Order} limit {ListTenders.PageSize + 1}"),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(OpenedTender.Shape, cancellationToken);
    }

    /// <returns>Null where the tender was struck: it never was.</returns>
    private async Task<PublicTender?> FindAsync(OpenedTender row, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (await histories.LoadAsync(HistoryKey.Of(row.CaseId), [], cancellationToken) is not { State: { File: CaseFile file, History.Name: var reference } }
            || file.Tenders.Find(tender => tender.Mark.Number == row.Number) is not { } tender)
        {
            return null;
        }

        var end = file.StepsTaken.Find(step => step.Mark.Number > row.Number && step.On <= today && file.Scenario.FindStep(step.Details.Step) is { EndsTender: true });
        return new PublicTender(
            reference,
            row.Number,
            file.Logged.Pct,
            file.Service,
            tender.Type,
            tender.On,
            tender.Details.Closes,
            end is not null && tender.AwardedTo is { } winner ? new TenderAward(end.Mark.Number, end.On, winner) : null,
            end is not null && tender.AbandonedOn is not null ? new TenderEnd(end.Mark.Number, end.On) : null);
    }

    /// <summary>An entry by which a tender was opened.</summary>
    private sealed record OpenedTender(Guid CaseId, int Number, DateTimeOffset At)
    {
        public static readonly RowShape<OpenedTender> Shape = new()
        {
            { "e.case_id", entry => entry.CaseId },
            { "e.number", entry => entry.Number },
            { "e.recorded_at", entry => entry.At },
        };

        public RowPosition Position => RowPosition.After(At, CaseId, Number);
    }
}
