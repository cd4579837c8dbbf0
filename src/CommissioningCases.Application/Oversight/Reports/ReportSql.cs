using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Registers;
using Npgsql;

namespace CommissioningCases.Application.Oversight;

/// <summary>An exception as it is read: what it is about is a word of the exchange format, a clause, or the abbreviation of the union or the code of the provider that disputes.</summary>
internal sealed record ExceptionRow(string Reference, string Service, string Pct, string Word, DateOnly Since);

/// <summary>The statements behind the exceptions of a report: of each kind those of which it is so for longest, from the indexes by which the lists find them.</summary>
internal sealed class ReportSql(Scope scope, DateOnly today)
{
    /// <summary>How many of a kind are named.</summary>
    public const int Most = 10;

    private const string Cases = "join case_summaries s on s.case_id = v.case_id";

    public static RowShape<ExceptionRow> RowsOf(ReportExceptionKind kind) => new()
    {
        { "s.name", row => row.Reference },
        { "s.service", row => row.Service },
        { "s.pct", row => row.Pct },
        {
            kind switch
            {
                ReportExceptionKind.NotAssured or ReportExceptionKind.Waiting => "v.mechanism",
                ReportExceptionKind.Departure or ReportExceptionKind.Breach => "v.clause",
                ReportExceptionKind.Dispute => "coalesce(v.staff_union, v.party)",
                _ => "s.next_due_what",
            },
            row => row.Word
        },
        {
            kind switch
            {
                ReportExceptionKind.NotAssured or ReportExceptionKind.Waiting => "v.since",
                ReportExceptionKind.Departure => "v.on_day",
                ReportExceptionKind.Breach => "v.action_due",
                ReportExceptionKind.Dispute => "v.disputed_on",
                _ => "s.next_due",
            },
            row => row.Since
        },
    };

    public NpgsqlBatchCommand Of(ReportExceptionKind kind)
    {
        var statement = new SqlStatement();
        var own = scope.ToSql(statement.Add, kind == ReportExceptionKind.Overdue ? "s" : "v");
        var (from, where, order) = kind switch
        {
            ReportExceptionKind.NotAssured => ($"case_oversight v {Cases}", $"{own} and v.state = 'not-assured'", "v.since, v.case_id, v.number"),
            ReportExceptionKind.Waiting => ($"case_oversight v {Cases}", $"{own} and v.state = 'waiting' and v.since <= {statement.Add(today.AddDays(-CaseFile.DaysToBeHeard))}", "v.since, v.case_id, v.number"),
            ReportExceptionKind.Departure => ($"case_departures v {Cases}", $"{own} and v.{CaseDeparture.IsWaiting}", "v.on_day, v.case_id, v.number"),
            ReportExceptionKind.Breach => ($"case_departures v {Cases}", $"{own} and v.{CaseDeparture.HasOpenAction} and v.action_due < {statement.Add(today)}", "v.action_due, v.case_id, v.number"),
            ReportExceptionKind.Dispute => ($"case_engagements v {Cases}", $"{own} and v.{CaseEngagement.IsDisputed}", "v.disputed_on, v.case_id, v.number"),
            _ => ("case_summaries s", $"{own} and s.next_due < {statement.Add(today)}", "s.next_due, s.case_id"),
        };
        return statement.Command($"select {RowsOf(kind).Select} from {from} where {where} order by {order} limit {Most + 1}");
    }
}
