using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

internal sealed class ListReviewsHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies) : IRequestHandler<ListReviews, ReviewList>
{
    public async Task<ReviewList> Handle(ListReviews request, CancellationToken cancellationToken)
    {
        var scope = Scope.Of(current.Person);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { ReviewSql.Of(scope, request.Filter).Page(request.From), ReviewSql.Of(scope, new ReviewFilter()).Count(), bodies.ReferenceCommand() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(ReviewSql.Read, cancellationToken);
        var waiting = await reader.ReadNextAsync(row => row.GetInt32(0), cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        return new ReviewList(RegisterPage<ReviewRow>.Cut(rows, RegisterSql.PageSize, request.From, row => row.Position), waiting[0], scope.PctsOf(known), known, clock.Today());
    }
}
