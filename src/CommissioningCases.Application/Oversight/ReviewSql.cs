using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>The statement behind the list of review requests: what waits, the oldest first, or what is done, the newest first.</summary>
internal static class ReviewSql
{
    private const string Columns = "v.number, v.mechanism, v.question, v.asked_on, v.needed_by, v.answered_on, v.outcome, v.is_dropped";

    public static RegisterSql Of(Scope scope, ReviewFilter filter) =>
        new RegisterSql("case_reviews", Columns, new RowOrder(IsDescending: filter.IsDone, "asked_on", "case_id", "number"))
            .Within(scope)
            .Where(filter.IsDone ? $"not ({CaseReview.IsWaiting})" : CaseReview.IsWaiting)
            .Where("v.mechanism", filter.Mechanism is { } mechanism ? ExchangeNames.Of(mechanism) : null)
            .Where("v.pct", filter.Pct);

    public static ReviewRow Read(NpgsqlDataReader row) => new()
    {
        Case = CaseInRegister.Read(row),
        Number = row.GetInt32(6),
        Mechanism = WordConverter.Parse<Mechanism>(row.GetString(7)),
        Question = row.GetString(8),
        AskedOn = row.GetFieldValue<DateOnly>(9),
        NeededBy = row.FindDay(10),
        AnsweredOn = row.FindDay(11),
        Outcome = row.FindText(12) is { } outcome ? WordConverter.Parse<AssuranceOutcome>(outcome) : null,
        IsDropped = row.GetBoolean(13),
    };
}
