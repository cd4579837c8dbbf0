using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Cases.Listing;
using CommissioningCases.Application.Data;
using CommissioningCases.Application.Data.Mappings;
using CommissioningCases.Application.Data.Views;
using CommissioningCases.Application.Reference;
using CommissioningCases.Application.Registers;
using CommissioningCases.Domain.Actions;
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
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection()) { BatchCommands = { Page(request, scope), Waiting(scope).Count(), bodies.Question() } };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(Read, cancellationToken);
        var waiting = await reader.ReadNextAsync(row => row.GetInt32(0), cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.AnswerAsync(reader, cancellationToken)).Bodies;
        return new ReviewList(RegisterPage<ReviewRow>.Cut(rows, RegisterSql.PageSize, request.From, row => row.Position), waiting[0], scope.PctsOf(known), known, clock.Today());
    }

    /// <summary>What waits for its answer, the oldest first.</summary>
    internal static RegisterSql Waiting(Scope scope) => Reviews().Within(scope).Where(CaseReview.IsWaiting);

    internal static ReviewRow Read(NpgsqlDataReader row) => new()
    {
        Case = RegisterSql.ReadCase(row),
        Number = row.GetInt32(6),
        Mechanism = WordConverter.Parse<Mechanism>(row.GetString(7)),
        Question = row.GetString(8),
        AskedOn = row.GetFieldValue<DateOnly>(9),
        NeededBy = row.FindDay(10),
        AnsweredOn = row.FindDay(11),
        Outcome = row.FindText(12) is { } outcome ? WordConverter.Parse<AssuranceOutcome>(outcome) : null,
        IsDropped = row.GetBoolean(13),
    };

    private static NpgsqlBatchCommand Page(ListReviews request, Scope scope)
    {
        var filter = request.Filter;
        var sql = filter.IsDone ? Reviews().Within(scope).Where($"not ({CaseReview.IsWaiting})") : Waiting(scope);
        return sql.Where("v.mechanism", filter.Mechanism is { } mechanism ? Words.Of(mechanism) : null)
            .Where("v.pct", filter.Pct)
            .Page(request.From, isNewestFirst: filter.IsDone);
    }

    private static RegisterSql Reviews() =>
        new("case_reviews", "v.number, v.mechanism, v.question, v.asked_on, v.needed_by, v.answered_on, v.outcome, v.is_dropped", "asked_on");
}
