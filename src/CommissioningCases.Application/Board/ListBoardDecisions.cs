using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Board;

/// <summary>A page of every decision that the boards of one's scope ever took on a key step, the latest first.</summary>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor)]
public sealed record ListBoardDecisions : IRequest<BoardDecisionList>
{
    public BoardDecisionFilter Filter { get; init; } = new();

    /// <summary>Where the page begins; null for the first page.</summary>
    public RowPosition? From { get; init; }
}

/// <param name="Area">The Primary Care Trusts that the filter can name.</param>
public sealed record BoardDecisionList(RegisterPage<BoardDecisionRow> Page, IReadOnlyList<PrimaryCareTrust> Area, KnownBodies Bodies);

/// <summary>A board's decision on a key step.</summary>
public sealed record BoardDecisionRow
{
    public required CaseInRegister Case { get; init; }

    /// <summary>The decision's entry.</summary>
    public required int Number { get; init; }

    /// <summary>The step's name in the exchange format.</summary>
    public required string Step { get; init; }

    public required bool IsApproved { get; init; }

    public required DateOnly On { get; init; }

    public required string Minute { get; init; }

    public string? Conditions { get; init; }

    /// <summary>The interests that were declared.</summary>
    public string? Interests { get; init; }

    public required bool IsStruck { get; init; }

    /// <summary>Where the page after this row begins.</summary>
    public RowPosition Position => new(0, On, Case.Id, Number, IsBackwards: false);
}

internal sealed class ListBoardDecisionsValidator : AbstractValidator<ListBoardDecisions>
{
    public ListBoardDecisionsValidator() => RuleFor(list => list.Filter.Scenario).InclusiveBetween(1, 6);
}

internal sealed class ListBoardDecisionsHandler(CasesDbContext db, CurrentPerson current, Bodies bodies) : IRequestHandler<ListBoardDecisions, BoardDecisionList>
{
    public async Task<BoardDecisionList> Handle(ListBoardDecisions request, CancellationToken cancellationToken)
    {
        var scope = Scope.Of(current.Person);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { BoardDecisionSql.Of(scope, request.Filter).Page(request.From), bodies.ReferenceCommand() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(BoardDecisionSql.Read, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        return new BoardDecisionList(RegisterPage<BoardDecisionRow>.Cut(rows, RegisterSql.PageSize, request.From, row => row.Position), scope.PctsOf(known), known);
    }
}
