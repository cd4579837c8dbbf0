using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases.Listing;
using CommissioningCases.Application.Data;
using CommissioningCases.Application.Pipeline;
using CommissioningCases.Application.Reference;
using CommissioningCases.Application.Registers;
using CommissioningCases.Domain.Bodies;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Board;

/// <summary>A page of the key steps that await the board, those that only it keeps waiting first; or of those that it has decided and that were not taken yet.</summary>
/// <param name="IsDecided">Whether those that the board has decided are asked for, the latest decision first.</param>
/// <param name="From">Where the page begins; null for the first page.</param>
[Allow(Role.BoardSecretary, Role.Auditor)]
public sealed record ListBoardMatters(bool IsDecided, RowPosition? From) : IRequest<BoardMatters>
{
    public const int PageSize = 25;
}

/// <param name="Waiting">How many key steps await the board.</param>
/// <param name="Ready">How many of them lack nothing else.</param>
/// <param name="Decided">How many the board has decided that were not taken yet.</param>
public sealed record BoardMatters(RegisterPage<BoardMatter> Page, int Waiting, int Ready, int Decided, KnownBodies Bodies, DateOnly Today);

/// <summary>A key step of the stage that a case is in.</summary>
/// <param name="Step">The step's name in the exchange format.</param>
/// <param name="Missing">How many of its other requirements the case does not show yet.</param>
/// <param name="Since">When the stage began.</param>
/// <param name="IsApproved">Null while the board has not decided.</param>
public sealed record BoardMatter(
    Guid CaseId,
    int Number,
    string Step,
    int Missing,
    DateOnly Since,
    bool? IsApproved,
    DateOnly? DecidedOn,
    string Reference,
    int Scenario,
    string Stage,
    string Pct,
    string Service,
    IReadOnlyList<string> Providers);

internal sealed class ListBoardMattersHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ListBoardMatters, BoardMatters>
{
    private static readonly RowOrder Waiting = new(IsDescending: false, "missing", "since", "case_id", "number");
    private static readonly RowOrder Decided = new(IsDescending: true, "decided_on", "case_id", "number");

    public async Task<BoardMatters> Handle(ListBoardMatters request, CancellationToken cancellationToken)
    {
        var scope = ListScope.Of(current.Person, bodies.Latest.Bodies);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { Page(request, scope), Counts(scope), bodies.Question() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(Read, cancellationToken);
        var counts = await reader.ReadNextAsync(row => (Waiting: row.GetInt32(0), Ready: row.GetInt32(1), Decided: row.GetInt32(2)), cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var reference = await bodies.AnswerAsync(reader, cancellationToken);
        var page = RegisterPage<BoardMatter>.Cut(rows, ListBoardMatters.PageSize, request.From, row => PositionOf(row, request.IsDecided));
        return new BoardMatters(page, counts[0].Waiting, counts[0].Ready, counts[0].Decided, reference.Bodies, clock.Today());
    }

    private static NpgsqlBatchCommand Page(ListBoardMatters request, Scope scope)
    {
        var statement = new RegisterStatement();
        var order = (request.IsDecided ? Decided : Waiting).Turned(request.From is { IsBackwards: true });
        var beyond = request.From is { } from ? $" and {order.Beyond("b", Values(from, request.IsDecided).Select(statement.Add))}" : "";
        return statement.Command($"""
            select b.case_id, b.number, b.step, b.missing, b.since, b.is_approved, b.decided_on, s.name, s.scenario, s.stage, s.pct, s.service, s.providers
            from case_board_matters b join case_summaries s on s.case_id = b.case_id
            where {scope.ToSql(statement.Add, "b")} and b.is_approved is {(request.IsDecided ? "not null" : "null")}{beyond}
            order by {order.OrderBy("b")} limit {ListBoardMatters.PageSize + 1}
            """);
    }

    /// <summary>A board has no more matters at a time than can be counted.</summary>
    private static NpgsqlBatchCommand Counts(Scope scope)
    {
        var statement = new RegisterStatement();
        return statement.Command($"""
            select (count(*) filter (where b.is_approved is null))::integer,
                (count(*) filter (where b.is_approved is null and b.missing = 0))::integer,
                (count(*) filter (where b.is_approved is not null))::integer
            from case_board_matters b where {scope.ToSql(statement.Add, "b")}
            """);
    }

    private static object[] Values(RowPosition from, bool isDecided) =>
        isDecided ? [from.Day, from.CaseId, from.Number] : [from.Rank, from.Day, from.CaseId, from.Number];

    private static RowPosition PositionOf(BoardMatter row, bool isDecided) =>
        new(isDecided ? 0 : row.Missing, isDecided ? row.DecidedOn!.Value : row.Since, row.CaseId, row.Number, false);

    private static BoardMatter Read(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetInt32(3),
        row.GetFieldValue<DateOnly>(4),
        row.IsDBNull(5) ? null : row.GetBoolean(5),
        row.FindDay(6),
        row.GetString(7),
        row.GetInt32(8),
        row.GetString(9),
        row.GetString(10),
        row.GetString(11),
        row.GetFieldValue<string[]>(12));
}
