using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Engagements;

/// <summary>A page of the open cases in whose present stage staff were not engaged, the longest wait first.</summary>
/// <param name="Pct">Code of the Primary Care Trust; null for all that one sees.</param>
/// <param name="From">Where the page begins; null for the first page.</param>
[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.Commissioner, Role.BoardSecretary)]
public sealed record ListNotEngaged(string? Pct, RowPosition? From) : IRequest<NotEngaged>
{
    public const int PageSize = 25;
}

/// <param name="Total">How many such cases there are in all.</param>
/// <param name="Pcts">Those whose cases one sees.</param>
public sealed record NotEngaged(RegisterPage<NotEngagedRow> Page, int Total, IReadOnlyList<PrimaryCareTrust> Pcts, KnownBodies Bodies, DateOnly Today);

/// <param name="LastEngaged">When staff were last engaged, in an earlier stage; null when they never were.</param>
public sealed record NotEngagedRow(
    Guid CaseId,
    string Reference,
    int Scenario,
    string Stage,
    DateOnly StageEntered,
    string Pct,
    string Service,
    IReadOnlyList<string> Providers,
    DateOnly? LastEngaged);

internal sealed class ListNotEngagedHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ListNotEngaged, NotEngaged>
{
    public async Task<NotEngaged> Handle(ListNotEngaged request, CancellationToken cancellationToken)
    {
        var scope = ListScope.Of(current.Person, bodies.Latest.Bodies);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands = { NotEngagedSql.Page(scope, request.Pct, request.From, ListNotEngaged.PageSize + 1), NotEngagedSql.Count(scope, request.Pct), bodies.ReferenceCommand() },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(NotEngagedSql.Read, cancellationToken);
        var total = (await reader.ReadNextAsync(row => row.GetInt32(0), cancellationToken)).Single();
        await reader.NextResultAsync(cancellationToken);
        var reference = await bodies.ReadReferenceAsync(reader, cancellationToken);
        var page = RegisterPage<NotEngagedRow>.Cut(rows, ListNotEngaged.PageSize, request.From, row => new RowPosition(0, row.StageEntered, row.CaseId, 0, false));
        return new NotEngaged(page, total, scope.PctsOf(reference.Bodies), reference.Bodies, clock.Today());
    }
}
