using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Engagements;

/// <summary>A page of the engagement register of one's scope, the latest first.</summary>
/// <param name="From">Where the page begins; null for the first page.</param>
[Allow(Role.UnionRepresentative, Role.ShaReviewer, Role.Auditor, Role.Commissioner, Role.BoardSecretary)]
public sealed record ListEngagements(EngagementFilter Filter, RowPosition? From) : IRequest<EngagementRegister>
{
    public const int PageSize = 25;
}

/// <param name="Pcts">Those whose cases one sees.</param>
public sealed record EngagementRegister(RegisterPage<RegisteredEngagement> Page, IReadOnlyList<PrimaryCareTrust> Pcts, KnownBodies Bodies, DateOnly Today);

internal sealed class ListEngagementsValidator : AbstractValidator<ListEngagements>
{
    public ListEngagementsValidator()
    {
        RuleFor(list => list.Filter.Text).MaximumLength(ListCases.LongestText);
        RuleFor(list => list.Filter.Service).MaximumLength(ListCases.LongestText);
    }
}

internal sealed class ListEngagementsHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ListEngagements, EngagementRegister>
{
    public async Task<EngagementRegister> Handle(ListEngagements request, CancellationToken cancellationToken)
    {
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        var scope = ListScope.Of(current.Person, known);
        var sql = new EngagementSql(scope, request.Filter, ProviderSearch.Codes(request.Filter.Provider, known));

        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { sql.Page(request.From, ListEngagements.PageSize + 1) } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(RegisteredEngagementReader.Read, cancellationToken);
        var page = RegisterPage<RegisteredEngagement>.Cut(rows, ListEngagements.PageSize, request.From, row => new RowPosition(0, row.On, row.CaseId, row.Number, false));
        return new EngagementRegister(page, scope.PctsOf(known), known, clock.Today());
    }
}
