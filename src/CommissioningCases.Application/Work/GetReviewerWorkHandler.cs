using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Oversight;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CommissioningCases.Application.Work;

/// <summary>Reads it in one round trip, each part from an index that holds nothing else.</summary>
internal sealed class GetReviewerWorkHandler(CasesDbContext db, CurrentPerson current, TimeProvider clock, Bodies bodies)
    : IRequestHandler<GetReviewerWork, ReviewerWork>
{
    /// <summary>The mechanisms that the reviewer speaks for: only their conditions are the reviewer's to follow up.</summary>
    private static readonly string Reviewed = string.Join(
        ", ",
        RuleSets.Standard.Current.Scenarios.SelectMany(scenario => scenario.Oversight).Where(oversight => oversight.IsReviewed).Select(oversight => $"'{ExchangeNames.Of(oversight.Mechanism)}'").Distinct());

    private static readonly DepartureFilter ToDealWith = new() { IsWaiting = true, State = DepartureState.Open };

    public async Task<ReviewerWork> Handle(GetReviewerWork request, CancellationToken cancellationToken)
    {
        var scope = Scope.Of(current.Person);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(db.NpgsqlConnection())
        {
            BatchCommands =
            {
                ReviewSql.Of(scope, new ReviewFilter()).Page(null, GetReviewerWork.Most),
                ReviewSql.Of(scope, new ReviewFilter()).Count(),
                DepartureSql.Of(scope, ToDealWith, isNewestFirst: false).Page(null, GetReviewerWork.Most),
                DepartureSql.Of(scope, ToDealWith, isNewestFirst: false).Count(),
                Conditions(scope).Page(null, GetReviewerWork.Most),
                Conditions(scope).Count(),
                bodies.ReferenceCommand(),
            },
        };
        await batch.PrepareAsync(cancellationToken); // does nothing once the connection has done it
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var reviews = await reader.ReadAllAsync(ReviewSql.Read, cancellationToken);
        var reviewCount = await reader.ReadNextAsync(Count, cancellationToken);
        var departures = await reader.ReadNextAsync(DepartureSql.Read, cancellationToken);
        var departureCount = await reader.ReadNextAsync(Count, cancellationToken);
        var conditions = await reader.ReadNextAsync(ReadConditions, cancellationToken);
        var conditionCount = await reader.ReadNextAsync(Count, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var known = (await bodies.ReadReferenceAsync(reader, cancellationToken)).Bodies;
        return new ReviewerWork(reviews, reviewCount[0], departures, departureCount[0], conditions, conditionCount[0], known, clock.Today());
    }

    private static RegisterSql Conditions(Scope scope) => new RegisterSql(
        "case_assurances",
        $"""
        v.number, {RecordNameSql.Of("v")},
        v.mechanism, v.conditions, v.conditions_due
        """,
        new RowOrder(IsDescending: false, "conditions_due", "case_id", "number")).Within(scope).Where(CaseAssurance.HasOpenConditions).Where($"v.mechanism = any(array[{Reviewed}])");

    private static ConditionRow ReadConditions(NpgsqlDataReader row) => new(
        CaseInRegister.Read(row),
        row.GetInt32(6),
        row.GetString(7),
        WordConverter.Parse<Mechanism>(row.GetString(8)),
        row.GetString(9),
        row.GetFieldValue<DateOnly>(10));

    private static int Count(NpgsqlDataReader row) => row.GetInt32(0);
}
