using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Board;

/// <summary>A page of the key steps that await the board, those that only it keeps waiting first; or of those that it has decided and that were not taken yet.</summary>
/// <param name="IsDecided">Whether those that the board has decided are asked for, the latest decision first.</param>
/// <param name="From">Where the page begins; null for the first page.</param>
[Allow(Role.BoardSecretary, Role.Auditor)]
public sealed record ListBoardMatters(bool IsDecided, RowPosition? From) : IRequest<BoardMatters>;

/// <param name="Waiting">How many key steps await the board.</param>
/// <param name="Ready">How many of them lack nothing else.</param>
/// <param name="Decided">How many the board has decided that were not taken yet.</param>
public sealed record BoardMatters(RegisterPage<BoardMatter> Page, int Waiting, int Ready, int Decided, KnownBodies Bodies, DateOnly Today);

/// <summary>A key step of the stage that a case is in.</summary>
/// <param name="Step">The step's name in the exchange format.</param>
/// <param name="Missing">How many of its other requirements the case does not show yet.</param>
/// <param name="Since">When the stage began.</param>
/// <param name="IsApproved">Null while the board has not decided.</param>
public sealed record BoardMatter(CaseInRegister Case, int Number, string Step, int Missing, DateOnly Since, bool? IsApproved, DateOnly? DecidedOn);

internal sealed class ListBoardMattersHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ListBoardMatters, BoardMatters>
{
    private const string Columns = "v.number, v.step, v.missing, v.since, v.is_approved, v.decided_on";

    private static readonly RowOrder Waiting = new(IsDescending: false, "missing", "since", "case_id", "number");
    private static readonly RowOrder Decided = new(IsDescending: true, "decided_on", "case_id", "number");

    public async Task<BoardMatters> Handle(ListBoardMatters request, CancellationToken cancellationToken)
    {
        var scope = ListScope.Of(current.Person, bodies.Latest.Bodies);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { Page(request, scope), Counts(scope), bodies.ReferenceCommand() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(Read, cancellationToken);
        var counts = await reader.ReadNextAsync(row => (Waiting: row.GetInt32(0), Ready: row.GetInt32(1), Decided: row.GetInt32(2)), cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var reference = await bodies.ReadReferenceAsync(reader, cancellationToken);
        var page = RegisterPage<BoardMatter>.Cut(rows, RegisterSql.PageSize, request.From, row => PositionOf(row, request.IsDecided));
        return new BoardMatters(page, counts[0].Waiting, counts[0].Ready, counts[0].Decided, reference.Bodies, clock.Today());
    }

    private static NpgsqlBatchCommand Page(ListBoardMatters request, Scope scope) =>
        new RegisterSql("case_board_matters", Columns, request.IsDecided ? Decided : Waiting)
            .Within(scope)
            .Where($"v.is_approved is {(request.IsDecided ? "not null" : "null")}")
            .Page(request.From);

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

    private static RowPosition PositionOf(BoardMatter row, bool isDecided) =>
        new(isDecided ? 0 : row.Missing, isDecided ? row.DecidedOn!.Value : row.Since, row.Case.Id, row.Number, false);

    private static BoardMatter Read(NpgsqlDataReader row) => new(
        CaseInRegister.Read(row),
        row.GetInt32(6),
        row.GetString(7),
        row.GetInt32(8),
        row.GetFieldValue<DateOnly>(9),
        row.IsDBNull(10) ? null : row.GetBoolean(10),
        row.FindDay(11));
}
